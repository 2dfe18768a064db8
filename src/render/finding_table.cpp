#include "render/finding_table.hpp"

#include <fmt/format.h>

#include "render/markdown_text.hpp"
#include "render/summary.hpp"
#include "render/worst_first.hpp"

namespace okr::render {

namespace {

constexpr std::size_t room_for_the_count = 80;

std::string row(const Finding& finding, const Style& style) {
    const std::string help = finding.help.empty() ? "" : "<br>" + markdown_text(finding.help);
    return fmt::format("| {} | {}{} | {}:{}:{} | {} |\n", name(finding.severity), markdown_text(finding.message), help,
                       markdown_text(style.path_prefix + finding.at.file), finding.at.from.line, finding.at.from.column,
                       markdown_text(finding.rule));
}

}  // namespace

std::string finding_table(const std::vector<Finding>& findings, const Style& style, std::size_t most_bytes) {
    std::string out = "| | what | where | rule |\n|---|---|---|---|\n";
    std::size_t left_out = findings.size();
    for (const Finding* finding : worst_first(findings, findings.size())) {
        const std::string next = row(*finding, style);
        if (out.size() + next.size() + room_for_the_count > most_bytes) break;
        out += next;
        --left_out;
    }
    return left_out == 0 ? out : out + fmt::format("\n{} left out here.\n", counted(left_out, "less severe finding"));
}

}  // namespace okr::render
