// Branches and tags by their names.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "git/state.hpp"

namespace okr::git {

/// What a name of a branch, a tag or HEAD points at, as git looks names up; nothing if there is none, or if it is a
/// name of nothing yet.
std::optional<Id> find_reference(const State& state, const std::string& name);

/// The same by its full name, such as "refs/remotes/origin/main", and by nothing else: a branch may be called
/// `origin/main`, or even `refs/heads/main`, and whoever proposes a change names its branch.
std::optional<Id> find_exactly(const State& state, const std::string& full_name);

/// The full name of the branch that HEAD names; empty where it names none.
std::string branch_of_head(const State& state);

/// Is there something by this name that gives no id: a file of other words, a name of what is not there?
bool is_unreadable_reference(const State& state, const std::string& name);

/// Short names of all branches and tags: "main", "origin/main", "v1".
std::vector<std::string> short_names(const State& state);

/// "; did you mean origin/feature?", or nothing.
std::string suggestion_for(const State& state, std::string_view name);

}  // namespace okr::git
