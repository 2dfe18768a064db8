// A change as programs read it.
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string>
#include <vector>

#include "okr/change.hpp"

namespace okr::render {

nlohmann::ordered_json change_json(const Change& change);

/// Those that are told by themselves; what comes or goes with another stands in its `parts`.
nlohmann::ordered_json changes_json(const std::vector<Change>& changes);

nlohmann::ordered_json approval_json(const std::optional<Approval>& approval);

}  // namespace okr::render
