// The linter over a workspace that is built already.
#pragma once

#include "model/workspace.hpp"
#include "okr/lint.hpp"
#include "syntax/tree.hpp"

namespace okr::linting {

/// `settings` is all of the okr.yaml that judges: the workspace's own, or that of the state which a change is compared
/// with; its rules and paths count. Faults of the workspace's own are added to it first.
Report run(model::Workspace& workspace, const syntax::Value& settings, const LintOptions& options);

/// Counts findings by severity again, after some were taken out.
void recount(Report& report);

}  // namespace okr::linting
