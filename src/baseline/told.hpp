// What is wrong with a baseline, as findings that point into it.
#pragma once

#include <vector>

#include "baseline/lines.hpp"
#include "baseline/standing.hpp"

namespace okr::baselines {

/// In the order of the lines; `always`: at least as warnings, where okr.yaml or the options would not tell them.
std::vector<Finding> told_of(const Source& baseline, const std::vector<Line>& lines, const Standing& standing,
                             bool always);

}  // namespace okr::baselines
