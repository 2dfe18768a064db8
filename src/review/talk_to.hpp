// Whom a change concerns: teams whose objectives, needs or measures it touches.
#pragma once

#include <vector>

#include "model/workspace.hpp"
#include "okr/review.hpp"

namespace okr::reviewing {

/// `before` and `after` are the workspaces of base and head. The team whose own objects changed is not told to talk to
/// itself. By team.
std::vector<TalkTo> talk_to(const std::vector<Change>& changes, const model::Workspace& before,
                            const model::Workspace& after);

}  // namespace okr::reviewing
