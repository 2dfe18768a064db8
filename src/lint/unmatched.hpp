// Patterns of okr.yaml that match no file.
#pragma once

#include <vector>

#include "model/workspace.hpp"
#include "okr/lint.hpp"
#include "syntax/fault.hpp"

namespace okr::linting {

/// Adds a fault at the place of each pattern of `include`, `exclude` and `paths` that is about no file.
void find_unmatched(std::vector<syntax::Fault>& faults, const model::Workspace& workspace, const LintOptions& options);

}  // namespace okr::linting
