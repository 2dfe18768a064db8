// Rhythms: how often in a year something is that is daily, or twice a month.
#pragma once

#include <optional>
#include <string_view>

#include "okr/reading.hpp"

namespace okr::reading {

/// How often in a year: 12 for "month" and "monthly", 26 for "2 weeks"; nothing for other words.
std::optional<double> times_a_year(std::string_view period);

/// "3 times a week" in a year, 156; nothing for what is no rhythm, or has a period that no calendar knows.
std::optional<double> times_a_year(const Quantity& quantity);

}  // namespace okr::reading
