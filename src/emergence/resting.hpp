// Which goals rest on a choice of the strategy: those that name what it chooses between; where none does, all.
#pragma once

#include "model/workspace.hpp"
#include "okr/change.hpp"

namespace okr::emerging {

/// `change` is one of a choice; the goals are those of the workspace.
bool rests_on(const model::Workspace& workspace, const model::Goal& goal, const Change& change);

}  // namespace okr::emerging
