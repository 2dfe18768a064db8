// A word to compare others with: its first eight letters as one number, so that nearly every comparison is of numbers.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace okr::reading {

/// The first eight bytes, or all where there are fewer.
constexpr std::uint64_t head_of(std::string_view text) {
    std::uint64_t head = 0;
    for (std::size_t i = std::min<std::size_t>(text.size(), 8); i > 0; --i)
        head = (head << 8U) | static_cast<unsigned char>(text[i - 1]);
    return head;
}

/// Made while compiling, of a literal in lower case.
struct Spelling {
    template <std::size_t n>
    consteval Spelling(const char (&literal)[n]) : text(literal, n - 1), head(head_of(text)) {}

    /// `other_head` is that of `other`.
    [[nodiscard]] bool is(std::string_view other, std::uint64_t other_head) const {
        return head == other_head && text.size() == other.size() && (text.size() <= 8 || text == other);
    }

    std::string_view text;
    std::uint64_t head;
};

}  // namespace okr::reading
