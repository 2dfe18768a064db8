// A field that tells a whole way: where a level starts and where it is to end.
#pragma once

#include <optional>
#include <string_view>

#include "okr/reading.hpp"

namespace okr::reading {

struct Journey {
    Quantity start;
    Level end;
};

/// "from 30 to 50", "30 -> 50" as a field's value; nothing for a single value, or more than two.
std::optional<Journey> parse_journey(std::string_view text);

/// "12 to 14 °C" as the target of what stands at 17 today: a range, and no way.
std::optional<Level> parse_range(std::string_view text, const std::optional<Level>& baseline);

/// "Up to 65%" as a field's value.
bool says_up_to(std::string_view text);

/// "Up to 65%" from 40%: where it is to get, and no ceiling that is kept already.
bool leads_up_to(std::string_view text, const Quantity& start, const Quantity& end);

}  // namespace okr::reading
