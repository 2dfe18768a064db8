// Numbers of a title that say of whom a level is told, and are no level themselves: "tickets answered within 2 hours".
#pragma once

#include "rules/values.hpp"

namespace okr::rule {

/// The number that the title seems to aim at is a condition, and the field beside it tells the level: it limits things
/// that are counted, and the field is of another kind, or what is limited is another thing, or the limit is kept from
/// the start.
bool is_condition(const KeyResultView& view, const Measure& title, const Value& field);

}  // namespace okr::rule
