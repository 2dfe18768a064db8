#include "render/statistics.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>
#include <utility>
#include <vector>

#include "base/printable.hpp"
#include "render/finding_json.hpp"
#include "render/json_text.hpp"
#include "render/paint.hpp"
#include "render/summary.hpp"

namespace okr::render {

namespace {

/// A rule at one level: what it is not sure of, it tells more quietly.
struct Row {
    std::string_view rule;
    Severity severity = Severity::info;
    std::size_t count = 0;
    std::size_t fixable = 0;
};

std::vector<Row> rows_of(const Report& report) {
    std::map<std::pair<std::string_view, Severity>, Row> by_rule;
    for (const Finding& finding : report.findings) {
        Row& row = by_rule[{finding.rule, finding.severity}];
        row = {finding.rule, finding.severity, row.count + 1, row.fixable + (finding.fixes.empty() ? 0U : 1U)};
    }
    std::vector<Row> rows;
    for (const auto& [key, row] : by_rule) rows.push_back(row);
    std::stable_sort(rows.begin(), rows.end(), [](const Row& a, const Row& b) { return a.count > b.count; });
    return rows;
}

std::string text_of(const Row& row, std::size_t digits, const Style& style) {
    const std::string severity = paint(fmt::format("{:<7}", name(row.severity)), ink_of(row.severity), style);
    return fmt::format("{:>{}}  {}  {}{}\n", row.count, digits, severity, base::printable(row.rule),
                       row.fixable > 0 ? " [*]" : "");
}

}  // namespace

std::string statistics(const Report& report, const Style& style) {
    std::string out;
    const std::vector<Row> rows = rows_of(report);
    const std::size_t digits = rows.empty() ? 0 : fmt::formatted_size("{}", rows.front().count);
    for (const Row& row : rows) out += text_of(row, digits, style);
    const bool fixable = std::any_of(rows.begin(), rows.end(), [](const Row& row) { return row.fixable > 0; });
    return out + summary_line(report.summary, style) + "\n" + (fixable ? "[*] can be repaired, some or all.\n" : "");
}

std::string statistics_json(const Report& report) {
    nlohmann::ordered_json rows = nlohmann::ordered_json::array();
    for (const Row& row : rows_of(report))
        rows.push_back(
            {{"rule", row.rule}, {"severity", name(row.severity)}, {"count", row.count}, {"fixable", row.fixable}});
    return document({{"schema_version", 1},
                     {"tool", tool()},
                     {"statistics", std::move(rows)},
                     {"summary", summary_json(report.summary)}});
}

}  // namespace okr::render
