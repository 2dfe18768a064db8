// A stretch of a file's bytes.
#pragma once

#include <cstddef>
#include <cstdint>

namespace okr::syntax {

/// From `begin` up to but without `end`, counted from the file's first byte (a byte-order mark included).
struct Span {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;

    [[nodiscard]] bool empty() const { return begin == end; }
    [[nodiscard]] bool contains(Span other) const { return begin <= other.begin && other.end <= end; }
    auto operator<=>(const Span&) const = default;
};

inline Span span(std::size_t begin, std::size_t end) {
    return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
}

}  // namespace okr::syntax
