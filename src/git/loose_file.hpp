// One loose object: a zlib stream of "blob 12\0" and the bytes.
#pragma once

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

#include "base/result.hpp"

namespace okr::git {

struct LooseHeader {
    std::string kind;       ///< "commit", "tree", "blob", "tag"
    std::size_t size = 0;   ///< bytes of the object
    std::size_t begin = 0;  ///< where they begin in the stream
};

/// The compressed bytes of a file; nothing if there is no such file.
base::Result<std::optional<std::string>> read_compressed(const std::filesystem::path& path);

/// Fails where this is no object, or where it claims a size that its bytes cannot hold.
base::Result<LooseHeader> read_loose_header(std::string_view compressed);

/// Writes exactly `header.size` bytes to `out`; fails where the stream is cut short, damaged or longer.
base::Result<LooseHeader> inflate_loose(std::string_view compressed, char* out);

}  // namespace okr::git
