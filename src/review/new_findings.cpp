#include "review/new_findings.hpp"

#include "lint/run.hpp"
#include "review/subtract.hpp"
#include "store/snapshots.hpp"

namespace okr::reviewing {

namespace {

base::Result<Report> report_at(const std::string& root, const std::string& revision, LintOptions options) {
    const auto snapshots = store::Snapshots::open(root);
    if (!snapshots) return snapshots.failure();
    const auto point = snapshots->point(revision);
    if (!point) return point.failure();
    const auto files = snapshots->files(*point);
    if (!files) return files.failure();
    options.only.clear();
    LintResult result = lint(files->files, options);
    if (!result.failure.empty()) return base::Failure{"at " + revision + ", " + result.failure};
    return std::move(result.report);
}

}  // namespace

base::Result<Report> only_new(Report report, const std::string& root, const std::string& revision,
                              const LintOptions& options) {
    const auto before = report_at(root, revision, options);
    if (!before) return before.failure();
    report.findings = subtract(report.findings, before->findings);
    linting::recount(report);
    return report;
}

}  // namespace okr::reviewing
