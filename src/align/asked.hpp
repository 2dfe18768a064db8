// To whom a question about the strategy is put.
#pragma once

#include <string>
#include <vector>

#include "align/graph.hpp"

namespace okr::aligning {

/// Those who answer for the strategy: leadership; where no team is that, the team of the goal's owner; else all teams
/// that have OKRs.
std::vector<std::string> keepers_of(const Graph& graph, const model::Goal* goal);

}  // namespace okr::aligning
