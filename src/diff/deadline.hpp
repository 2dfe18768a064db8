// The day that a sentence names as the last one: "by March", "before 15 June", "by the end of Q2".
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/date.hpp"
#include "okr/reading.hpp"

namespace okr::diffing {

struct Deadline {
    Extent extent;
    std::string text;               ///< "by March"
    std::optional<base::Date> day;  ///< nothing where nobody can tell: "by Easter", "by March" in no cycle
};

/// Nothing where the sentence names none, or several. A day without a year is the first since the cycle began.
std::optional<Deadline> deadline_in(std::string_view sentence, const std::optional<base::DateRange>& cycle);

}  // namespace okr::diffing
