// A file that grows beyond its limits is not read any more, and no fix is worth that.
#pragma once

#include <vector>

#include "mend/candidates.hpp"

namespace okr::mending {

/// Of each file's candidates the first so many that it stays within its limits with them. By file, as `choose` gives
/// them.
std::vector<Candidate> what_fits(const std::vector<Candidate>& candidates, const std::vector<Source>& files);

}  // namespace okr::mending
