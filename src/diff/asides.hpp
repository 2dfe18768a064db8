// The numbers of a sentence beside its baseline and target: "… within 4 hours", "… and churn < 3%", "30-day …".
#pragma once

#include <vector>

#include "diff/shift.hpp"
#include "diff/view.hpp"

namespace okr::diffing {

struct Asides {
    std::vector<Step> steps;       ///< those that make the whole easier or harder
    bool is_other_window = false;  ///< "30-day retention" that is 7-day retention now: another measure
    bool is_unclear = false;       ///< a number is another, and nobody can say which way that goes
};

Asides asides_between(const View& before, const View& after);

}  // namespace okr::diffing
