#include "render/fitted.hpp"

#include "base/printable.hpp"
#include "base/width.hpp"

namespace okr::render {

namespace {

void drop_last_character(std::string& text) {
    const auto is_inside = [](char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U; };
    while (!text.empty() && is_inside(text.back())) text.pop_back();
    if (!text.empty()) text.pop_back();
}

}  // namespace

std::string fitted(std::string_view text, std::size_t cells) {
    std::string shown = base::printable(text.substr(0, cells * 16));
    std::size_t width = base::display_width(shown);
    if (width > cells) {
        while (width + 1 > cells && !shown.empty()) {
            drop_last_character(shown);
            width = base::display_width(shown);
        }
        shown += "…";
        ++width;
    }
    return shown + std::string(width < cells ? cells - width : 0, ' ');
}

}  // namespace okr::render
