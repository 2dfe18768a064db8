#include "review/new_findings.hpp"

#include "lint/run.hpp"
#include "review/subtract.hpp"
#include "store/moves.hpp"

namespace okr::reviewing {

namespace {

/// Where the workspace stood then, if it was moved since.
base::Result<store::Point> point_before(const store::Snapshots& snapshots, const std::string& revision) {
    auto point = snapshots.point(revision);
    const auto now = snapshots.point(store::worktree_name);
    if (!point || !now) return point;
    const auto move = store::follow_move(snapshots, *point, *now);
    if (!move) return move.failure();
    return move->is_followed ? snapshots.point(revision) : point;
}

base::Result<Report> report_at(const store::Snapshots& snapshots, const std::string& revision, LintOptions options) {
    const auto point = point_before(snapshots, revision);
    if (!point) return point.failure();
    const auto files = snapshots.files(*point);
    if (!files) return files.failure();
    options.only.clear();
    LintResult result = lint(files->files, options);
    if (!result.failure.empty()) return base::Failure{"at " + revision + ", " + result.failure};
    return std::move(result.report);
}

}  // namespace

base::Result<Report> only_new(Report report, const store::Snapshots& snapshots, const std::string& revision,
                              const LintOptions& options) {
    const auto before = report_at(snapshots, revision, options);
    if (!before) return before.failure();
    report.findings = subtract(report.findings, before->findings);
    linting::recount(report);
    return report;
}

}  // namespace okr::reviewing
