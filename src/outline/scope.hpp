// What part of a workspace is asked for: the REF of `okr show`, looked up.
#pragma once

#include <optional>
#include <string>

#include "base/result.hpp"
#include "model/workspace.hpp"
#include "okr/outline.hpp"

namespace okr::outlining {

struct Scope {
    std::string cycle;
    std::string team;                     ///< empty: all teams
    std::optional<model::Target> target;  ///< an objective, key result or initiative of the team, or a goal
    bool strategy_alone = false;

    [[nodiscard]] bool is_goal() const { return target && target->kind == model::ObjectKind::goal; }
};

/// A failure that names what was probably meant where there is no such team, object, goal or cycle.
base::Result<Scope> find_scope(const model::Workspace& workspace, const OutlineOptions& options);

}  // namespace okr::outlining
