#include "render/paint.hpp"

#include <fmt/format.h>

#include <array>

namespace okr::render {

Ink ink_of(Severity severity) {
    static constexpr std::array inks{Ink::info, Ink::warning, Ink::error};
    return inks[static_cast<std::size_t>(severity)];
}

std::string paint(std::string_view text, Ink ink, const Style& style) {
    static constexpr std::array<std::string_view, 9> codes{"", "1;36", "1;33", "1;31", "1;34", "1", "1", "1;32", "2"};
    if (!style.color || ink == Ink::plain || text.empty()) return std::string(text);
    return fmt::format("\x1b[{}m{}\x1b[0m", codes[static_cast<std::size_t>(ink)], text);
}

}  // namespace okr::render
