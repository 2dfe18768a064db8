#include "render/csv_text.hpp"

#include <algorithm>

#include "base/formula.hpp"
#include "base/printable.hpp"

namespace okr::render {

namespace {

std::string enclosed(std::string text) {
    if (text.find_first_of(",\"'; \n") == std::string::npos) return text;
    for (std::size_t at = text.find('"'); at != std::string::npos; at = text.find('"', at + 2)) text.insert(at, 1, '"');
    return "\"" + text + "\"";
}

std::string guard(std::string_view text) { return base::needs_formula_guard(text) ? "'" : ""; }

/// Printable, line by line.
std::string printable_lines(std::string_view text) {
    std::string out;
    for (std::size_t at = 0; at <= text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        out += (at == 0 ? "" : "\n") + base::printable(text.substr(at, end - at));
        at = end + 1;
    }
    return out;
}

template <typename Show>
std::string row_of(const std::vector<std::string_view>& cells, Show show) {
    std::string row;
    for (const std::string_view text : cells) row += enclosed(guard(text) + show(text)) + ",";
    if (!row.empty()) row.back() = '\n';
    return row;
}

}  // namespace

std::string csv_row(const std::vector<std::string_view>& cells) { return row_of(cells, base::printable); }

std::string csv_lines(const std::vector<std::string_view>& cells) { return row_of(cells, printable_lines); }

}  // namespace okr::render
