// Files of a workspace that git knows and that are not on the disk, or not with their content: what a sparse checkout
// leaves away, and what Git LFS has not fetched. Who reads the work tree must not take them for files that nobody
// wrote.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "okr/report.hpp"

namespace okr::store {

/// A sentence for each reason, with the command that fetches what is missing; none if all is there. No repository is
/// opened unless a sparse checkout has been set up.
std::vector<std::string> words_of_left_away(const std::filesystem::path& root, const std::vector<Source>& files);

}  // namespace okr::store
