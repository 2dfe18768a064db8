// Where chains of `supports` lead.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <string_view>

#include "model/workspace.hpp"

namespace okr::outlining {

/// What a `supports` of an objective in this cycle names: a bare name is a goal.
std::optional<model::Target> supported(const model::Workspace& workspace, std::string_view text,
                                       std::string_view cycle);

/// The same, of the objective that says it.
std::optional<model::Target> supported(const model::Workspace& workspace, std::string_view text,
                                       const model::Objective& objective);

/// The ids of all goals that the objective reaches, straight or through others; circles lead nowhere.
std::set<std::string> goals_reached(const model::Workspace& workspace, const model::Objective& objective);

/// A goal by its id, all else by its full name, as written where it leads nowhere.
std::string name_of(const std::optional<model::Target>& target, const std::string& as_written);

}  // namespace okr::outlining
