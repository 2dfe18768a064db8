// Findings that one state has and another has not.
#pragma once

#include <vector>

#include "okr/change.hpp"
#include "okr/report.hpp"

namespace okr::reviewing {

/// By fingerprint, each as often as it is there more often. Lines and paths do not count.
std::vector<Finding> subtract(const std::vector<Finding>& from, const std::vector<Finding>& what);

/// The same, but what says the same of the same file is the same at first: where a merge brings more of a name, "-2"
/// may be "-3" in it, and another's "-2".
std::vector<Finding> subtract_told(const std::vector<Finding>& from, const std::vector<Finding>& told);

/// Takes out of both what says the same of the same object, no louder than before, and quotes other words of it: who
/// rewords a title has neither mended nor brought what is wrong with it. Objects are followed through the changes; one
/// that took the id of another is another. Findings about files stay: another slip in a field is another slip.
void forget_reworded(std::vector<Finding>& introduced, std::vector<Finding>& resolved,
                     const std::vector<Change>& changes);

}  // namespace okr::reviewing
