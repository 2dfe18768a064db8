// Which side moved to close a conversation: a team, the strategy, or a goal.
#pragma once

#include <string>
#include <vector>

#include "emergence/told.hpp"
#include "okr/conversation.hpp"

namespace okr::emerging {

/// "team", "strategy" or "goal", by what the closing commit changed; a team where nothing of the two others did.
std::string mover_of(const Conversation& closed, const std::vector<const Told*>& changes);

}  // namespace okr::emerging
