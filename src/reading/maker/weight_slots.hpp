// weights.txt to the table that `Weights` looks into.
#pragma once

#include <string_view>
#include <vector>

#include "reading/weights.hpp"

namespace okr::reading {

/// Of lines "clue's words: 3 -12 0 5 4"; comments begin with '#'.
std::vector<Weight> weight_slots(std::string_view lines);

}  // namespace okr::reading
