// Signs other than letters and digits, as far as they mean something in a sentence.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

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

/// The sign at the text's start; never longer than the text. Broken UTF-8 is one `other` byte at a time.
Glyph glyph_at(std::string_view text);

bool is_digit(char c);
bool is_letter(char c);  ///< ASCII, or a byte of a longer letter

}  // namespace okr::reading
