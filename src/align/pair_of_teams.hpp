// Two teams and what they say, put side by side in a draft.
#pragma once

#include "align/conversation_kind.hpp"

namespace okr::aligning {

/// Both objectives as subjects and evidence, both teams asked.
Draft side_by_side(const Graph& graph, const Objective& a, const Objective& b);
/// Two key results, each with the objective it stands under.
Draft side_by_side(const Graph& graph, const KeyResult& a, const KeyResult& b);

}  // namespace okr::aligning
