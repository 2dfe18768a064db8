// A mixed sentence taken apart: the work as an initiative, the measured result as a key result.
#pragma once

#include <optional>

#include "reading/interpretation.hpp"

namespace okr::reading {

/// Nothing unless the sentence is mixed.
std::optional<Split> split(const Sentence& sentence, const Interpretation& interpretation);

}  // namespace okr::reading
