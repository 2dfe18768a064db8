// Findings that were not there at a revision: how a linter is switched on in an old repository.
#pragma once

#include <string>
#include <vector>

#include "base/result.hpp"
#include "okr/lint.hpp"
#include "okr/report.hpp"
#include "store/snapshots.hpp"

namespace okr::reviewing {

struct NewFindings {
    Report report;
    std::vector<std::string> remarks;  ///< what could not be compared as it should be, a sentence each
};

/// Lints the workspace as it was at the revision, and leaves only what `report` has beyond it. Both are told
/// apart by fingerprint, so that a key result that another file's change broke is new too. A failure where the
/// revision, or git, is not there.
base::Result<NewFindings> only_new(Report report, const store::Snapshots& snapshots, const std::string& revision,
                                   const LintOptions& options);

}  // namespace okr::reviewing
