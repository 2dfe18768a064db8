// Where chains of `supports` lead.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>

#include "model/workspace.hpp"

namespace okr::outlining {

/// What a `supports` of an objective in this cycle names: a bare name is a goal.
std::optional<model::Target> supported(const model::Workspace& workspace, std::string_view text,
                                       std::string_view cycle);

/// The same, of the objective that says it.
std::optional<model::Target> supported(const model::Workspace& workspace, std::string_view text,
                                       const model::Objective& objective);

/// The ids of all goals that each objective of the workspace reaches, straight or through others; circles lead nowhere.
class GoalsReached {
public:
    /// Goes down from the goals, and once through what supports each, however long the chains are.
    explicit GoalsReached(const model::Workspace& workspace);

    [[nodiscard]] const std::set<std::string>& of(const model::Objective& objective) const;

private:
    std::unordered_map<const model::Objective*, std::set<std::string>> goals_;
};

/// A goal by its id, all else by its full name, as written where it leads nowhere.
std::string name_of(const std::optional<model::Target>& target, const std::string& as_written);

}  // namespace okr::outlining
