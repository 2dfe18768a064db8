// Lists of files, where trees cannot be compared.
#pragma once

#include <vector>

#include "store/point.hpp"

namespace okr::store {

/// Files that differ, or stand on one side alone.
Changes compare_listings(const Listing& before, const Listing& after);

/// The same files as after these changes, which are sorted by path.
Listing with_changes(Listing listing, const std::vector<FileChange>& changes);

}  // namespace okr::store
