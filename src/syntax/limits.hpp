// How much a file may ask of us. Raised in okr.yaml under `limits:`.
#pragma once

#include <cstddef>

namespace okr::syntax {

/// Deeper nesting cannot be allowed: yaml-cpp recurses, and refuses 500.
inline constexpr std::size_t most_levels = 400;

struct Limits {
    std::size_t file_size = 1024 * 1024;  ///< bytes
    std::size_t levels = 64;              ///< of nesting, counted through aliases
    std::size_t aliases = 50;             ///< to lists and mappings, a file
    std::size_t nodes = 200'000;          ///< values and keys, counted through aliases
};

}  // namespace okr::syntax
