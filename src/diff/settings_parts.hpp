// The settings as their smallest parts that a person would name: "check_in_every", "rules.kr-output", "cycles.spring".
#pragma once

#include <map>
#include <string>

#include "model/place.hpp"
#include "model/workspace.hpp"

namespace okr::diffing {

struct SettingsPart {
    std::string meaning;  ///< equal for what asks the same: "2 weeks" and "14 days", a level and `{severity: …}`
    model::Text text;     ///< in one line, and where it stands
};

using SettingsParts = std::map<std::string, SettingsPart>;

/// Keys that the format does not know are left out.
SettingsParts settings_parts(const model::File& file);

}  // namespace okr::diffing
