// The day by which something is due, before and after.
#pragma once

#include <string>

#include "diff/shift.hpp"

namespace okr::diffing {

/// `cycle_end` of each side, ISO dates, stands for a `by` that is not there; empty where there is no such day. A day
/// that nobody can read binds nobody, so a readable one is the harder.
DueStep due_step(const model::Text& before, const model::Text& after, const std::string& cycle_end_before = {},
                 const std::string& cycle_end_after = {});

}  // namespace okr::diffing
