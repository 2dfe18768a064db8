// Quantities that belong to one measure, brought to one unit.
#pragma once

#include <optional>
#include <string>

#include "okr/reading.hpp"

namespace okr::outlining {

/// The value as it would be written in the unit, and on the scale, of `like`; nothing where units do not convert.
std::optional<double> value_in(const Quantity& quantity, const Quantity& like);

/// A level from an amount of change ("by 20%", "+5 pp", "double") and the level it starts from; nothing where the way
/// is not known, or where a share of a share could mean either.
std::optional<double> level_after(const Quantity& change, double start, const Quantity& like, Direction direction);

/// "12", "4 min", "$300", and "10 pp" between percentages.
std::string amount_in_words(double amount, const Quantity& like);

}  // namespace okr::outlining
