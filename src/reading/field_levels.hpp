// What the fields of a key result say of its way: where it stands today, where it is to stand.
#pragma once

#include <optional>
#include <string_view>

#include "okr/reading.hpp"
#include "reading/statement.hpp"

namespace okr::reading {

struct FieldLevels {
    std::optional<Level> target, baseline;
};

/// As far as the fields can be read as numbers.
FieldLevels levels_of(const Statement& statement);

/// From "B1" to "A2", from "A" to "AA": both fields are steps of a scale that counts in letters.
bool climbs_in_letters(const Statement& statement);

/// Which way leads from the baseline to the target; `otherwise` where neither they nor the target's words say it.
Direction direction_to(const Level& target, const std::optional<Level>& baseline, std::string_view words,
                       Direction otherwise);

}  // namespace okr::reading
