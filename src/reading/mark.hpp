// Signs other than letters and digits, as far as they mean something in a sentence.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <utility>

#include "base/digits.hpp"

namespace okr::reading {

enum class Mark : std::uint8_t {
    word,
    number,
    percent,
    currency,
    less,
    less_equal,
    more,
    more_equal,
    equal,
    about,
    arrow,
    plus,
    hyphen,
    dash,
    open,
    close,
    comma,
    semicolon,
    colon,
    stop,
    slash,
    times,
    quote,
    ampersand,
    blank,
    other,
};

struct Glyph {
    Mark mark = Mark::other;
    std::size_t bytes = 1;
};

inline constexpr std::array<Mark, 128> ascii_marks = [] {
    std::array<Mark, 128> marks{};
    marks.fill(Mark::other);
    for (int c = 0; c <= ' '; ++c) marks[static_cast<std::size_t>(c)] = Mark::blank;
    for (char c = '0'; c <= '9'; ++c) marks[static_cast<std::size_t>(c)] = Mark::number;
    for (char c = 'a'; c <= 'z'; ++c) marks[static_cast<std::size_t>(c)] = Mark::word;
    for (char c = 'A'; c <= 'Z'; ++c) marks[static_cast<std::size_t>(c)] = Mark::word;
    constexpr std::pair<char, Mark> signs[] = {
        {'%', Mark::percent},   {'$', Mark::currency},  {'<', Mark::less},     {'>', Mark::more},   {'=', Mark::equal},
        {'~', Mark::about},     {'+', Mark::plus},      {'-', Mark::hyphen},   {'(', Mark::open},   {'[', Mark::open},
        {'{', Mark::open},      {')', Mark::close},     {']', Mark::close},    {'}', Mark::close},  {',', Mark::comma},
        {';', Mark::semicolon}, {':', Mark::colon},     {'.', Mark::stop},     {'!', Mark::stop},   {'?', Mark::stop},
        {'/', Mark::slash},     {'|', Mark::semicolon}, {'"', Mark::quote},    {'\'', Mark::quote}, {'*', Mark::quote},
        {'`', Mark::quote},     {'_', Mark::quote},     {'&', Mark::ampersand}};
    for (const auto& [c, mark] : signs) marks[static_cast<std::size_t>(c)] = mark;
    return marks;
}();

/// Signs of several bytes, and letters beyond ASCII.
Glyph rare_glyph_at(std::string_view text);

/// The sign at the text's start; never longer than the text. Broken UTF-8 is one `other` byte at a time.
inline Glyph glyph_at(std::string_view text) {
    const char c = text.front();
    const bool is_rare = static_cast<unsigned char>(c) >= 0x80 || c == '<' || c == '>' || c == '=' || c == '-';
    return is_rare ? rare_glyph_at(text) : Glyph{ascii_marks[static_cast<unsigned char>(c)], 1};
}

using base::is_digit;

/// ASCII, or a byte of a longer letter.
inline bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0xC3;
}

}  // namespace okr::reading
