// The reason of a reading, in words that a team accepts.
#pragma once

#include <string>

#include "reading/interpretation.hpp"

namespace okr::reading {

std::string why(const Sentence& sentence, const Interpretation& interpretation);

}  // namespace okr::reading
