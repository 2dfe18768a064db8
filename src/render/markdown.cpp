// The `markdown` format, for a job summary or a comment: a verdict, then a table, the worst first. A comment may hold
// 65,536 characters and services drop longer ones whole, so rows are left out at the end, and counted.
#include <fmt/format.h>

#include "render/format.hpp"
#include "render/markdown_text.hpp"
#include "render/summary.hpp"
#include "render/worst_first.hpp"

namespace okr::render {

namespace {

constexpr std::size_t most_bytes = 60000;

std::string row(const Finding& finding, const Style& style) {
    const std::string help = finding.help.empty() ? "" : "<br>" + markdown_text(finding.help);
    return fmt::format("| {} | {}{} | {}:{}:{} | {} |\n", name(finding.severity), markdown_text(finding.message), help,
                       markdown_text(style.path_prefix + finding.at.file), finding.at.from.line, finding.at.from.column,
                       markdown_text(finding.rule));
}

std::string table(const Report& report, const Style& style) {
    std::string out = "\n| | what | where | rule |\n|---|---|---|---|\n";
    std::size_t left_out = report.findings.size();
    for (const Finding* finding : worst_first(report, report.findings.size())) {
        const std::string next = row(*finding, style);
        if (out.size() + next.size() > most_bytes) break;
        out += next;
        --left_out;
    }
    return left_out == 0 ? out : out + fmt::format("\n{} left out here.\n", counted(left_out, "less severe finding"));
}

}  // namespace

std::string markdown(const Report& report, const Style& style) {
    const std::string verdict = fmt::format("**{}**\n", summary_line(report.summary));
    return report.findings.empty() ? verdict : verdict + table(report, style);
}

}  // namespace okr::render
