#include "render/csv_text.hpp"

#include <algorithm>

#include "base/formula.hpp"
#include "base/printable.hpp"

namespace okr::render {

namespace {

/// A line that begins so is an order to GitHub's runner.
bool is_command(std::string_view line) {
    const std::size_t begin = line.find_first_not_of(" \t");
    return begin != std::string_view::npos && line.substr(begin).starts_with("::");
}

std::string enclosed(std::string text) {
    if (text.find_first_of(",\"'; \t\n") == std::string::npos && !is_command(text)) return text;
    for (std::size_t at = text.find('"'); at != std::string::npos; at = text.find('"', at + 2)) text.insert(at, 1, '"');
    return "\"" + text + "\"";
}

std::string guard(std::string_view text) { return base::needs_formula_guard(text) ? "'" : ""; }

/// Printable, but tabs within the text stay: only one that leads could hide what a spreadsheet would run.
std::string printable_with_tabs(std::string_view text) {
    std::string out;
    for (std::size_t at = 0; at <= text.size();) {
        const std::size_t end = std::min(text.find('\t', at), text.size());
        if (at > 0) out += text.find_first_not_of(" \t") < at ? "\t" : "\\t";
        out += base::printable(text.substr(at, end - at));
        at = end + 1;
    }
    return out;
}

/// Printable, line by line. Only the first one has the cell's quote before it: in the log of a CI system the others
/// must not begin as its commands do.
std::string printable_lines(std::string_view text) {
    std::string out;
    for (std::size_t at = 0; at <= text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        const std::string line = printable_with_tabs(text.substr(at, end - at));
        if (at > 0) out += is_command(line) ? "\n\u200b" : "\n";
        out += line;
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
