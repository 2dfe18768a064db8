#include "render/csv_text.hpp"

#include <algorithm>
#include <array>

#include "base/printable.hpp"

namespace okr::render {

namespace {

/// The last four are the full-width forms, which some spreadsheets take for the signs.
constexpr std::array<std::string_view, 8> formula_signs{
    "=", "+", "-", "@", "\xef\xbc\x9d", "\xef\xbc\x8b", "\xef\xbc\x8d", "\xef\xbc\xa0",
};

bool is_formula(std::string_view text) {
    text.remove_prefix(std::min(text.find_first_not_of(" \t\r\n"), text.size()));
    return std::any_of(formula_signs.begin(), formula_signs.end(),
                       [&](std::string_view sign) { return text.starts_with(sign); });
}

std::string cell(std::string_view text) {
    std::string out = (is_formula(text) ? "'" : "") + base::printable(text);
    if (out.find_first_of(",\"'; ") == std::string::npos) return out;
    for (std::size_t at = out.find('"'); at != std::string::npos; at = out.find('"', at + 2)) out.insert(at, 1, '"');
    return "\"" + out + "\"";
}

}  // namespace

std::string csv_row(const std::vector<std::string_view>& cells) {
    std::string row;
    for (const std::string_view text : cells) row += cell(text) + ",";
    if (!row.empty()) row.back() = '\n';
    return row;
}

}  // namespace okr::render
