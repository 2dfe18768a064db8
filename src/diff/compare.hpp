// Compares two sides: matches their things, lets every kind of change look at them, and counts.
#pragma once

#include <vector>

#include "diff/document.hpp"
#include "okr/change.hpp"

namespace okr::diffing {

/// `before` and `after` hold the files that differ (equal ones may be there too, and cost), sorted by path. `words` are
/// the organisation's own, of the state after.
Difference compare(std::vector<PlacedDocument> before, std::vector<PlacedDocument> after, const Reader& reader);

/// Sorts the changes, the worst first, and counts them.
void put_in_order(Difference& difference);

}  // namespace okr::diffing
