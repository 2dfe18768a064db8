// What an outcome measures: metric, direction, baseline, target, period, read off the nodes of its clause.
#pragma once

#include <optional>
#include <vector>

#include "reading/interpretation.hpp"

namespace okr::reading {

/// One measure a target that names another metric; the first is the one that decided.
std::vector<Measure> measures(const Sentence& sentence, const Interpretation& interpretation);

/// Of the given clause, about the amount at node `target` (or none: metric and direction alone).
Measure measure_of(const Sentence& sentence, const Judged& judged, int target);

}  // namespace okr::reading
