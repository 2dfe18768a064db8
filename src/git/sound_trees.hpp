// Folders that libgit2 can be trusted with: it merges what it finds, and stumbles over names that git never writes.
#pragma once

#include <string>
#include <vector>

#include "git/id.hpp"

namespace okr::git {

struct State;

/// Why these folders, with all below them, must not be merged; empty: nothing speaks against it. Names must be such as
/// git writes them (each once, in order, no path), and there must be an end to them: folders that name each other ten
/// times, ten levels deep, are ten thousand million files.
std::string fault_of_trees(const State& state, const std::vector<Id>& trees);

}  // namespace okr::git
