#include "render/summary.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

#include "base/printable.hpp"

namespace okr::render {

namespace {

struct Count {
    std::size_t number;
    std::string_view thing;
};

std::string list_of(const std::vector<Count>& counts) {
    std::vector<std::string> parts;
    for (const Count& count : counts)
        if (count.number > 0) parts.push_back(counted(count.number, count.thing));
    return fmt::format("{}", fmt::join(parts, ", "));
}

std::string beside(const Summary& summary, const Style& style, std::vector<std::string> parts) {
    const std::size_t allowed = summary.allowed - std::min(style.held, summary.allowed);
    if (summary.fixable > 0) parts.push_back(fmt::format("{} fixable", summary.fixable));
    if (allowed > 0) parts.push_back(fmt::format("{} allowed", allowed));
    if (style.held > 0)
        parts.push_back(fmt::format("{} {} in {}", counted(style.held, "finding"), style.held == 1 ? "is" : "are",
                                    base::printable(style.baseline)));
    return parts.empty() ? "" : fmt::format(" ({})", fmt::join(parts, ", "));
}

}  // namespace

std::string counted(std::size_t count, std::string_view thing) {
    return fmt::format("{} {}{}", count, thing, count == 1 ? "" : "s");
}

bool is_clean(const Summary& summary) { return summary.errors + summary.warnings + summary.infos == 0; }

std::string summary_line(const Summary& summary) { return summary_line(summary, Style()); }

std::string summary_line(const Summary& summary, const Style& style) {
    const std::string files = counted(summary.files, "file");
    if (is_clean(summary)) return "All checks passed!" + beside(summary, style, {files});
    const std::string found =
        list_of({{summary.errors, "error"}, {summary.warnings, "warning"}, {summary.infos, "info"}});
    return fmt::format("Found {} in {}{}.", found, files, beside(summary, style, {}));
}

}  // namespace okr::render
