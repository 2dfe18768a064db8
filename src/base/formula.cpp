#include "base/formula.hpp"

#include <algorithm>
#include <array>

namespace okr::base {

namespace {

/// The last four are the full-width forms, which some spreadsheets take for the signs.
constexpr std::array<std::string_view, 8> signs{
    "=", "+", "-", "@", "\xef\xbc\x9d", "\xef\xbc\x8b", "\xef\xbc\x8d", "\xef\xbc\xa0",
};

std::string_view without_leading(std::string_view text, std::string_view characters) {
    return text.substr(std::min(text.find_first_not_of(characters), text.size()));
}

}  // namespace

bool needs_formula_guard(std::string_view text) {
    const std::string_view rest = without_leading(without_leading(text, "'"), " \t\r\n");
    return std::any_of(signs.begin(), signs.end(), [&](std::string_view sign) { return rest.starts_with(sign); });
}

std::string without_formula_guard(std::string_view text) {
    return std::string(text.starts_with('\'') && needs_formula_guard(text) ? text.substr(1) : text);
}

}  // namespace okr::base
