// Words to compare others with, known while compiling: `spelled<"of", "more">`. The first eight letters of a word are
// one number, and a set of bits says of nearly every other word at once that it is none of them.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

namespace okr::reading {

/// The first eight bytes, or all where there are fewer.
constexpr std::uint64_t head_of(std::string_view text) {
    std::uint64_t head = 0;
    for (std::size_t i = std::min<std::size_t>(text.size(), 8); i > 0; --i)
        head = (head << 8U) | static_cast<unsigned char>(text[i - 1]);
    return head;
}

/// One of 64 bits, by a word's head.
constexpr std::uint64_t bit_of(std::uint64_t head) { return std::uint64_t{1} << ((head * 0x9e3779b97f4a7c15U) >> 58U); }

/// A literal as an argument of a template.
template <std::size_t n>
struct Literal {
    consteval Literal(const char (&literal)[n]) { std::copy_n(literal, n, text); }
    char text[n] = {};
};

/// Made of a literal in lower case.
struct Spelling {
    template <std::size_t n>
    explicit constexpr Spelling(const Literal<n>& literal) : text(literal.text, n - 1), head(head_of(text)) {}

    std::string_view text;
    std::uint64_t head;
};

template <Literal... words>
inline constexpr std::array spelled{Spelling(words)...};

template <Literal... words>
inline constexpr std::uint64_t bits_of_spelled = (bit_of(head_of({words.text, sizeof words.text - 1})) | ...);

/// `head` is that of the word.
inline bool is_one_of(std::span<const Spelling> spellings, std::string_view word, std::uint64_t head) {
    return std::any_of(spellings.begin(), spellings.end(),
                       [&](const Spelling& spelling) { return spelling.head == head && spelling.text == word; });
}

}  // namespace okr::reading
