// git's external diff driver: `path old-file old-hex old-mode new-file new-hex new-mode`, and two more words where the
// file was renamed (gitattributes, "Defining an external diff driver"). Of a file that a merge has left in conflict git
// gives the path alone.
#pragma once

#include <string>
#include <vector>

#include "base/result.hpp"
#include "okr/change.hpp"

namespace okr::cli {

struct GitComparison {
    Difference difference;
    std::string lines;  ///< not empty: the file is none of ours, and this is what changed in it
};

/// Compares the two files that git names; /dev/null stands for one that is not there. Git shows nothing else of a file
/// that it hands to a driver, so what is not ours is shown line by line.
base::Result<GitComparison> compare_for_git(const std::vector<std::string>& words);

/// What git itself says of a path in conflict.
std::string unmerged_for_git(const std::string& path);

}  // namespace okr::cli
