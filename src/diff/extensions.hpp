// Keys that are not of the format: `x-…`, unknown ones, and values of a sort that the format does not take there.
//
// They are compared as trees, each in the thing it stands in, so that no changed line stays untold. Those at the top of
// a team's file belong to the team's cycle: its files are one.
#pragma once

#include <deque>
#include <vector>

#include "diff/change_kind.hpp"
#include "diff/side.hpp"

namespace okr::diffing {

class Extensions {
public:
    /// Of matched sides.
    Extensions(const Side& before, const Side& after);

    [[nodiscard]] const std::vector<ExtensionPair>& pairs() const { return pairs_; }

private:
    std::deque<Thing> tops_;
    std::vector<ExtensionPair> pairs_;
};

}  // namespace okr::diffing
