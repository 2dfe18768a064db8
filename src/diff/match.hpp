// Finds for every thing of one side the same thing on the other.
//
// By id where one is written and the text does not belie it; then by the same words; then by move (another objective,
// team or cycle); then by likeness of the words. What is left was added, or dropped.
#pragma once

#include "diff/side.hpp"
#include "okr/reading.hpp"

namespace okr::diffing {

/// Sets Thing::partner on both sides. A key result whose partner is an initiative was moved to where it belongs.
void match(Side& before, Side& after, const Reader& reader);

}  // namespace okr::diffing
