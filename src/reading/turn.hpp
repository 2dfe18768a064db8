// Reads a sentence as another kind than the rules did, by the clause and the number that fit that kind.
#pragma once

#include "reading/interpretation.hpp"

namespace okr::reading {

/// Leaves the interpretation as it is where the sentence has nothing of that kind: no number to count, no second
/// clause.
void turn(const Sentence& sentence, Interpretation& interpretation, Kind kind);

}  // namespace okr::reading
