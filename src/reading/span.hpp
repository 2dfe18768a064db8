// Spans of time as clocks show them.
#pragma once

#include <optional>
#include <string_view>

#include "okr/reading.hpp"

namespace okr::reading {

/// "1:40", "< 1:00 h" or the ratio "1:12" as a field's value, where the field beside it is written in the same way.
/// Hours and minutes, or minutes and seconds: only people know, so such spans compare with each other alone.
std::optional<Level> parse_span(std::string_view text, std::string_view beside);

}  // namespace okr::reading
