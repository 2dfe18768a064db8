// Changes of a commit, each with what it takes to follow an object through its life.
#pragma once

#include <vector>

#include "history/happening.hpp"
#include "history/sides.hpp"

namespace okr::history {

struct BothStandings {
    Standings before, after;
};

/// `standings` where it matters what an object stands in; else nullptr.
std::vector<Happening> happenings_of(Trail::Place commit, std::vector<Change> changes, const Documented& files,
                                     const BothStandings* standings);

}  // namespace okr::history
