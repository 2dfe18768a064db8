#include "base/glyph.hpp"

#include <fmt/format.h>
#include <utf8proc.h>

#include <algorithm>

#include "base/code_point.hpp"
#include "base/eight_bytes.hpp"
#include "base/harmful.hpp"

namespace okr::base {

namespace {

int boundary_class(utf8proc_int32_t code) { return static_cast<int>(utf8proc_get_property(code)->boundclass); }

/// Terminals draw these joined parts of one picture, or of one Korean syllable, in the cells of the first.
bool takes_no_cells(utf8proc_int32_t first, utf8proc_int32_t code) {
    const int kind = boundary_class(code);
    return boundary_class(first) == UTF8PROC_BOUNDCLASS_EXTENDED_PICTOGRAPHIC || kind == UTF8PROC_BOUNDCLASS_V ||
           kind == UTF8PROC_BOUNDCLASS_T;
}

std::size_t added_width(utf8proc_int32_t first, utf8proc_int32_t code, std::size_t width) {
    constexpr utf8proc_int32_t picture_please = 0xFE0F;
    if (code == picture_please) return width == 1 ? 1 : 0;
    if (takes_no_cells(first, code)) return 0;
    return static_cast<std::size_t>(std::max(0, utf8proc_charwidth(code)));
}

std::string escape(const Glyph& glyph) {
    if (glyph.code == '\n') return "\\n";
    if (glyph.code == '\r') return "\\r";
    if (glyph.code == '\t') return "\\t";
    const auto number = static_cast<std::uint32_t>(glyph.code);
    return glyph.showing == Showing::byte || number < 0x80 ? fmt::format("\\x{:02x}", number)
                                                           : fmt::format("\\u{{{:x}}}", number);
}

Glyph escaped(Glyph glyph) {
    glyph.width = escape(glyph).size();
    return glyph;
}

bool is_plain(std::string_view text, std::size_t at) {
    const auto is_ascii = [&](std::size_t i) { return i >= text.size() || static_cast<unsigned char>(text[i]) < 0x80; };
    return text[at] >= ' ' && text[at] < 0x7F && is_ascii(at + 1);
}

/// Takes in what belongs to the same glyph: combining marks, joined pictures, the second half of a flag.
void extend(Glyph& glyph, std::string_view text) {
    const auto first = static_cast<utf8proc_int32_t>(glyph.code);
    utf8proc_int32_t last = first;
    utf8proc_int32_t state = 0;
    while (glyph.end < text.size()) {
        const auto next = code_point_at(text, glyph.end);
        if (!next || is_harmful(next->code, static_cast<char32_t>(last))) return;
        const auto code = static_cast<utf8proc_int32_t>(next->code);
        if (utf8proc_grapheme_break_stateful(last, code, &state) != 0) return;
        glyph.width += added_width(first, code, glyph.width);
        glyph.end += next->bytes;
        last = code;
    }
}

}  // namespace

Glyph next_glyph(std::string_view text, std::size_t begin) {
    Glyph glyph{begin, begin + 1, 1, Showing::as_is, static_cast<unsigned char>(text[begin])};
    if (begins_ci_command(text, begin)) return glyph.showing = Showing::code_point, escaped(glyph);
    if (is_plain(text, begin)) return glyph;
    const auto first = code_point_at(text, begin);
    if (!first) return glyph.showing = Showing::byte, escaped(glyph);
    glyph.end = begin + first->bytes;
    glyph.code = first->code;
    if (is_harmful(glyph.code, 0)) return glyph.showing = Showing::code_point, escaped(glyph);
    glyph.width = static_cast<std::size_t>(std::max(0, utf8proc_charwidth(static_cast<utf8proc_int32_t>(first->code))));
    extend(glyph, text);
    return glyph;
}

std::size_t plain_end(std::string_view text, std::size_t begin) {
    // A number sign may begin a command; whatever is not ASCII may belong to the glyph before it.
    const auto is_plain = [](EightBytes bytes) { return all_printable_ascii(bytes) && !has_byte(bytes, '#'); };
    std::size_t end = skip_eights(text, begin, is_plain);
    while (end < text.size() && text[end] >= ' ' && text[end] < 0x7F && text[end] != '#') ++end;
    const bool may_be_extended = end < text.size() && static_cast<unsigned char>(text[end]) >= 0x80;
    return may_be_extended && end > begin ? end - 1 : end;
}

void append_shown(std::string& out, std::string_view text, const Glyph& glyph) {
    if (glyph.showing == Showing::as_is)
        out += text.substr(glyph.begin, glyph.end - glyph.begin);
    else
        out += escape(glyph);
}

}  // namespace okr::base
