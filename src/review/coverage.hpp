// How much of the OKRs leads to each goal.
#pragma once

#include <vector>

#include "model/workspace.hpp"
#include "okr/review.hpp"

namespace okr::reviewing {

/// In the cycle that holds the day; empty without a strategy. By rank, then id.
std::vector<Coverage> coverage_of(const model::Workspace& workspace, const std::string& today);

}  // namespace okr::reviewing
