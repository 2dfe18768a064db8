// Lints, and takes out what a baseline holds.
#include <algorithm>
#include <iterator>

#include "baseline/told.hpp"
#include "lint/run.hpp"
#include "okr/baseline.hpp"

namespace okr {

namespace {

using baselines::Line;
using baselines::LineKind;
using baselines::Standing;

/// Where some files alone are asked for, the others count all the same: a finding that has moved is not stale.
LintResult lint_everything(const std::vector<Source>& files, LintOptions options) {
    options.only.clear();
    return lint(files, options);
}

std::size_t take_out_held(std::vector<Finding>& findings, const Standing& standing) {
    return std::erase_if(findings, [&](const Finding& finding) { return standing.holds(finding); });
}

void add(Report& report, std::vector<Finding> told, const Source& baseline) {
    if (told.empty()) return;
    const auto before = [](const auto& a, const auto& b) { return a.path < b.path; };
    const auto place = std::upper_bound(report.sources.begin(), report.sources.end(), baseline, before);
    report.sources.insert(place, baseline);
    const auto at = std::find_if(report.findings.begin(), report.findings.end(),
                                 [&](const Finding& finding) { return finding.at.file > baseline.path; });
    report.findings.insert(at, std::make_move_iterator(told.begin()), std::make_move_iterator(told.end()));
}

void count(BaselineResult& result, const std::vector<Line>& lines, const Standing& standing) {
    for (const Line& line : lines) {
        result.entries += line.kind == LineKind::entry ? 1U : 0U;
        result.stale += line.kind == LineKind::entry && standing.is_stale(line.entry) ? 1U : 0U;
        result.faulty += line.kind == LineKind::again || line.kind == LineKind::malformed ? 1U : 0U;
    }
}

bool tells_of_line(const LintOptions& options, const Finding& finding) {
    return options.only.empty() || finding.rule == "baseline-stale";
}

}  // namespace

BaselineResult lint_beyond(const Source& baseline, const std::vector<Source>& files, const LintOptions& options,
                           bool always) {
    LintResult all = lint_everything(files, options);
    if (!all.failure.empty()) return {.report = {}, .failure = std::move(all.failure)};
    const std::vector<Line> lines = baselines::lines_of(baseline.text);
    const Standing standing(files, options, all.report, lines);
    auto told = baselines::told_of(baseline, lines, standing, always);
    std::erase_if(told, [&](const Finding& finding) { return !always && !tells_of_line(options, finding); });
    BaselineResult result{.report = options.only.empty() ? std::move(all.report) : lint(files, options).report};
    result.held = take_out_held(result.report.findings, standing);
    result.report.summary.allowed += result.held;
    add(result.report, std::move(told), baseline);
    linting::recount(result.report);
    count(result, lines, standing);
    return result;
}

}  // namespace okr
