#include "base/width.hpp"

#include "base/glyph.hpp"

namespace okr::base {

std::size_t display_width(std::string_view text) {
    std::size_t width = 0;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t plain = plain_end(text, at);
        width += plain - at;
        if ((at = plain) == text.size()) break;
        const Glyph glyph = next_glyph(text, at);
        width += glyph.width;
        at = glyph.end;
    }
    return width;
}

}  // namespace okr::base
