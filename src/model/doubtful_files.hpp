// Files that do not say for themselves whether they are ours: what stands beside them in their folder does.
#pragma once

#include <vector>

#include "model/workspace.hpp"

namespace okr::model {

/// Decides for all whether they are ours, once each has been parsed and looked at alone; of those that are not, no
/// fault is told.
void settle_doubtful_files(std::vector<File>& files);

}  // namespace okr::model
