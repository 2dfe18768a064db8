// Files that do not say for themselves whether they are ours: what stands beside them in their folder does.
#pragma once

#include <string_view>
#include <vector>

#include "model/workspace.hpp"

namespace okr::model {

/// Without the `/` at its end; empty for a file of the root.
std::string_view folder_of(std::string_view path);

/// Decides for all whether they are ours, once each has been parsed and looked at alone; of those that are not, no
/// fault is told.
void settle_doubtful_files(std::vector<File>& files);

}  // namespace okr::model
