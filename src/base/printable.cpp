#include "base/printable.hpp"

#include "base/glyph.hpp"

namespace okr::base {

std::string printable(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t plain = plain_end(text, at);
        out += text.substr(at, plain - at);
        if ((at = plain) == text.size()) break;
        const Glyph glyph = next_glyph(text, at);
        append_shown(out, text, glyph);
        at = glyph.end;
    }
    return out;
}

}  // namespace okr::base
