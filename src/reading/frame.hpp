// Sentences whose frame is a measure and its level: "Share of visits that end in an order: 70% → 82%".
//
// What stands inside such a frame, a relative clause or a name that sounds like work, does not change what it is.
#pragma once

#include <optional>

#include "reading/clause.hpp"
#include "reading/verdict.hpp"

namespace okr::reading {

struct Frame {
    int target = -1;         ///< node of the level to reach
    bool is_named = false;   ///< begins with "share of", "median", …: no doubt is left
    bool has_start = false;  ///< "from 40 to 30": stronger than a noun that sounds like work
};

/// Nothing where the sentence has no such frame.
std::optional<Frame> measure_frame(const Sentence& sentence);

}  // namespace okr::reading
