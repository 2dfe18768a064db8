// Does a key result count something else than before?
#pragma once

#include "diff/asides.hpp"
#include "diff/view.hpp"

namespace okr::diffing {

/// Only outcomes have a measure that can be swapped.
bool is_other_measure(const View& before, const View& after, const Asides& asides);

}  // namespace okr::diffing
