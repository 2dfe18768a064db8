#include "render/csv_text.hpp"

#include "base/formula.hpp"
#include "base/printable.hpp"

namespace okr::render {

namespace {

std::string cell(std::string_view text) {
    std::string out = (base::needs_formula_guard(text) ? "'" : "") + base::printable(text);
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
