// Findings that one state has and another has not.
#pragma once

#include <vector>

#include "okr/report.hpp"

namespace okr::reviewing {

/// By fingerprint, each as often as it is there more often. Lines and paths do not count.
std::vector<Finding> subtract(const std::vector<Finding>& from, const std::vector<Finding>& what);

}  // namespace okr::reviewing
