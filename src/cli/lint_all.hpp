// The lint run itself, over all workspaces that a command line names: mended first where that is asked for, and without
// what a baseline or a revision holds already.
#pragma once

#include <vector>

#include "base/result.hpp"
#include "cli/baseline_file.hpp"
#include "cli/fix.hpp"
#include "cli/inputs.hpp"

namespace okr::cli {

base::Result<BaselineResult> lint_all(std::vector<Input> inputs, const LintOptions& asked, const Arguments& arguments,
                                      Fixes& fixes);

}  // namespace okr::cli
