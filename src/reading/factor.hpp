// Factors that stand behind what they multiply.
#pragma once

#include <cstddef>

#include "reading/token.hpp"

namespace okr::reading {

/// The three of "direct bookings x3"; 0 where there is none, or where "x3" begins or belongs to a name.
double factor_behind(const Text& text, std::size_t i);

}  // namespace okr::reading
