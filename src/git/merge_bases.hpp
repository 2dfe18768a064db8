// The best common ancestors of two commits.
#pragma once

#include <vector>

#include "base/result.hpp"
#include "git/repository.hpp"

namespace okr::git {

/// All of them, in the order of `git merge-base --all`: the newest first. None if the two have no common ancestor.
base::Result<std::vector<Id>> merge_bases(const Repository& repository, const Id& ours, const Id& theirs);

}  // namespace okr::git
