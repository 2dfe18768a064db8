// git's external diff driver: `path old-file old-hex old-mode new-file new-hex new-mode`, and two more words where the
// file was renamed (gitattributes, "Defining an external diff driver").
#pragma once

#include <string>
#include <vector>

#include "base/result.hpp"
#include "okr/change.hpp"

namespace okr::cli {

/// Compares the two files that git names; /dev/null stands for one that is not there.
base::Result<Difference> compare_for_git(const std::vector<std::string>& words);

}  // namespace okr::cli
