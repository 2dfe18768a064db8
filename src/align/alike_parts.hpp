// The three searches that Alike is made of.
#pragma once

#include <vector>

#include "align/alike.hpp"
#include "align/sayings.hpp"

namespace okr::aligning {

std::vector<SameMeasure> same_measures(const Sayings& sayings);
std::vector<SameAim> same_aims(const Sayings& sayings, const std::vector<SameMeasure>& measures);
/// Objectives first, then key results.
std::vector<HandedDown> handed_down(const Sayings& sayings);

}  // namespace okr::aligning
