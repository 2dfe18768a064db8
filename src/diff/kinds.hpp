// What a key result was and is, as far as a comparison may say so.
#pragma once

#include <utility>

#include "diff/view.hpp"

namespace okr::diffing {

/// Before and after. What only may be work is not called work.
std::pair<Kind, Kind> kinds_between(const View& before, const View& after);

}  // namespace okr::diffing
