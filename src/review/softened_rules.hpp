// What a change of okr.yaml makes quiet: it is judged by the base's settings, and the next change by its own.
#pragma once

#include <string>
#include <vector>

#include "model/workspace.hpp"
#include "okr/lint.hpp"
#include "syntax/tree.hpp"

namespace okr::reviewing {

/// Rules that find errors in some file by the judge's settings, and less than that by the workspace's own.
std::vector<std::string> softened_rules(const syntax::Value& judge, const model::Workspace& workspace,
                                        const LintOptions& options);

}  // namespace okr::reviewing
