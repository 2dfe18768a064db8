// Days as people name them on a command line: "2026-02-01", "3 weeks ago", "yesterday".
#pragma once

#include <optional>
#include <string_view>

#include "base/date.hpp"

namespace okr::history {

/// Nothing if the text names no day. A month ago is the same day of the month before, or that month's last.
std::optional<base::Date> parse_moment(std::string_view text, base::Date today);

}  // namespace okr::history
