#include "base/formula.hpp"

#include <algorithm>
#include <array>

#include "base/digits.hpp"

namespace okr::base {

namespace {

/// The last four are the full-width forms, which some spreadsheets take for the signs.
constexpr std::array<std::string_view, 8> signs{
    "=", "+", "-", "@", "\xef\xbc\x9d", "\xef\xbc\x8b", "\xef\xbc\x8d", "\xef\xbc\xa0",
};

std::string_view without_leading(std::string_view text, std::string_view characters) {
    return text.substr(std::min(text.find_first_not_of(characters), text.size()));
}

/// "-20", "+5%", "-3.5", "-1,000": a sign, digits with single points or commas among them, perhaps a percent sign.
bool is_plain_number(std::string_view text) {
    if (text.empty() || (text[0] != '-' && text[0] != '+')) return false;
    text.remove_prefix(1);
    if (text.ends_with('%')) text.remove_suffix(1);
    bool was_digit = false;
    for (const char c : text) {
        if (!is_digit(c) && !(was_digit && (c == '.' || c == ','))) return false;
        was_digit = is_digit(c);
    }
    return was_digit;
}

}  // namespace

bool needs_formula_guard(std::string_view text) {
    if (is_plain_number(text)) return false;
    const std::string_view rest = without_leading(without_leading(text, "'"), " \t\r\n");
    return std::any_of(signs.begin(), signs.end(), [&](std::string_view sign) { return rest.starts_with(sign); });
}

std::string without_formula_guard(std::string_view text) {
    return std::string(text.starts_with('\'') && needs_formula_guard(text) ? text.substr(1) : text);
}

}  // namespace okr::base
