// Cycles in a row: which one came right before another and took as long.
#pragma once

#include <string>
#include <vector>

#include "model/workspace.hpp"

namespace okr::aligning {

/// Cycles of one time: normally one, more where teams call the same days by different names.
using SameDays = std::vector<std::string>;

/// Those before the cycle, the nearest first, as far as each has files and joins the next: it ends the day before (or
/// the Friday before) the next one begins, and differs from it by a few days in length at most. Empty where the cycle
/// has no days.
std::vector<SameDays> cycles_before(const model::Workspace& workspace, const std::string& cycle);

}  // namespace okr::aligning
