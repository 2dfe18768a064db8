// Is a target easier or harder to reach than the one before?
#pragma once

#include <compare>
#include <optional>

#include "diff/shift.hpp"
#include "diff/view.hpp"

namespace okr::diffing {

/// How the target now compares with the one before; nothing where they cannot be compared. Rates are compared over a
/// year, "by 20%" with a level by the baseline.
std::optional<std::partial_ordering> order_of_targets(const View& before, const View& after);

/// "Per 100 km" where the sentence names one such number; nothing where none or several.
const Number* divisor_of(const View& view);

/// Both targets are so many for so many others, whose numbers differ: "1 break per 100 km", "1 per 50 km".
bool have_other_divisors(const View& before, const View& after);

/// Two baselines that are equal, or come to the same in a year: "3 a month", "36 a year".
bool is_same_baseline(const View& before, const View& after);

/// Both have a target. Same where they are equal or cannot be compared.
Way way_between(const View& before, const View& after);

}  // namespace okr::diffing
