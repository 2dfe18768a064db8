// What a review comes to, and why.
#pragma once

#include "okr/review.hpp"
#include "review/review.hpp"

namespace okr::reviewing {

/// Fills in the verdict and its reasons from all else.
void judge(Review& review, FailOn fail_on);

/// A change of high grade that nobody, or nobody else, stands for.
bool is_open(const Change& change);

}  // namespace okr::reviewing
