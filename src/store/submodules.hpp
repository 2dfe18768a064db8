// Files of a workspace that lie in repositories of their own, as submodules do: on the disk they stand among the
// others, and this repository knows nothing of what is in them.
#pragma once

#include <string>
#include <vector>

#include "store/snapshots.hpp"

namespace okr::store {

/// A sentence for each submodule that holds files of ours. The disk is asked only where there are submodules.
std::vector<std::string> words_of_submodules(const Snapshots& snapshots);

}  // namespace okr::store
