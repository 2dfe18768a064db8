// Where a key result or an initiative stands: in an objective, or by itself in a file of its team's cycle.
#pragma once

#include <optional>
#include <string>

#include "diff/references.hpp"

namespace okr::diffing {

struct Move {
    std::string before, after;  ///< full names of the objectives, or team and cycle
    std::string in_words;       ///< "from objective `fair` to objective `grow`"
};

/// Nothing where it stands where it stood, or went along with the whole that holds it. An initiative in a file of its
/// own that moves what the objective holds still stands there.
std::optional<Move> move_between(const Thing& was, const Thing& is, const References& references);

/// Did it leave its objective for a file of its own, or the other way round, and nothing else?
bool is_written_elsewhere(const Thing& was, const Thing& is);

}  // namespace okr::diffing
