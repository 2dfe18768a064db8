// Coverage, alignment and autonomy: shares with their parts, never one score.
#pragma once

#include "align/graph.hpp"
#include "align/past.hpp"
#include "okr/align.hpp"

namespace okr::aligning {

/// What leads to each goal, by rank.
std::vector<Coverage> coverage_of(const Graph& graph);

/// `past` may be null: then autonomy is not known.
Figures figures_of(const Graph& graph, const Past* past);

}  // namespace okr::aligning
