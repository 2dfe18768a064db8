// What a change does to alignment: conversations that it opens and closes, and how much leads to each goal before and
// after.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "model/workspace.hpp"
#include "okr/align.hpp"
#include "okr/change.hpp"

namespace okr::reviewing {

/// A state as alignment sees it, over the cycles that the change is about.
struct Aligned {
    std::vector<Conversation> conversations;
    std::vector<Coverage> coverage;  ///< of the first of the cycles
    bool is_begun = true;            ///< there are OKRs in each of the cycles
};

/// The cycles of the changed objects, and that of today where strategy or teams changed or nothing names a cycle.
/// Today's, if it is among them, is the first.
std::vector<std::string> cycles_of(const std::vector<Change>& changes, const model::Workspace& after,
                                   const std::string& today);

/// Of each state; large ones at once. What needs git's history is left out: all have the same one up to the base.
std::vector<Aligned> align_states(const std::vector<const model::Workspace*>& states,
                                  const std::vector<std::string>& cycles, const std::string& today);

/// Conversations that only `after` has. Where the change brings the first OKRs of a cycle, the goals and teams that
/// these do not speak of were not left out by it.
std::vector<Conversation> opened_by(const Aligned& before, const Aligned& after);

/// Conversations that one state has and another has not. One that goes on about the same objects in other words is on
/// both sides.
std::vector<Conversation> subtract(const std::vector<Conversation>& from, const std::vector<Conversation>& what);

}  // namespace okr::reviewing
