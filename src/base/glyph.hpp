// What a person sees of a text, piece by piece: one glyph is what the eye takes for one character.
//
// Everything a user wrote reaches people through here, so here it is made harmless: what would drive a terminal, turn
// the direction of writing, hide, or be taken for a command by a CI system is told apart and shown as an escape.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace okr::base {

/// How a glyph must be shown.
enum class Showing : std::uint8_t {
    as_is,
    code_point,  ///< escaped: `\n`, `\x1b`, `\u{202e}`
    byte,        ///< not UTF-8: `\xff`
};

struct Glyph {
    std::size_t begin = 0;  ///< bytes of the text
    std::size_t end = 0;
    std::size_t width = 0;  ///< cells of a terminal, as shown; 0 for a combining mark that has nothing to stand on
    Showing showing = Showing::as_is;
    char32_t code = 0;  ///< the first code point, or the byte
};

/// The glyph that begins at this offset, which must lie before the end of the text.
Glyph next_glyph(std::string_view text, std::size_t begin);

/// The end of the glyphs from `begin` on that are one letter, digit or sign of ASCII each, a cell wide and shown as
/// they are: `begin` itself where `next_glyph` has to look closer.
std::size_t plain_end(std::string_view text, std::size_t begin);

/// Appends the glyph as it may be shown.
void append_shown(std::string& out, std::string_view text, const Glyph& glyph);

}  // namespace okr::base
