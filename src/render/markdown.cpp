// The `markdown` format, for a job summary or a comment: a verdict, then a table, the worst first. A comment may hold
// 65,536 characters and services drop longer ones whole, so rows are left out at the end, and counted.
#include <fmt/format.h>

#include "render/finding_table.hpp"
#include "render/format.hpp"
#include "render/summary.hpp"

namespace okr::render {

namespace {

constexpr std::size_t most_bytes = 60000;

}  // namespace

std::string markdown(const Report& report, const Style& style) {
    const std::string verdict = fmt::format("**{}**\n", summary_line(report.summary, style));
    return report.findings.empty() ? verdict : verdict + "\n" + finding_table(report.findings, style, most_bytes);
}

}  // namespace okr::render
