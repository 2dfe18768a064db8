// Which objects have another name after a change, told or not.
#pragma once

#include <vector>

#include "history/happening.hpp"

namespace okr::history {

/// Those that changes tell, and those that are no change: an id that was written down, an objective that took along
/// what stands in it. These are found by their words, or else by their id in another place.
std::vector<Rename> renames_of(Trail::Place place, const std::vector<Change>& changes, const Standings& before,
                               const Standings& after);

}  // namespace okr::history
