// The linter over a workspace that is built already.
#pragma once

#include <string>
#include <vector>

#include "model/workspace.hpp"
#include "okr/lint.hpp"
#include "syntax/tree.hpp"

namespace okr::linting {

/// `settings` is all of the okr.yaml that judges: the workspace's own, or that of the state which a change is compared
/// with; its rules and paths count. Faults of the workspace's own are added to it first.
Report run(model::Workspace& workspace, const syntax::Value& settings, const LintOptions& options);

/// The same, where sentences matter only of what shares a team and cycle with one of the files `read` (none: all do):
/// of the others' files that is told which takes no reading, and that their allowances are not needed.
Report run(model::Workspace& workspace, const syntax::Value& settings, const LintOptions& options,
           const std::vector<std::string>& read);

/// Counts findings by severity again, after some were taken out.
void recount(Report& report);

}  // namespace okr::linting
