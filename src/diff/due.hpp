// The day by which something is due, before and after.
#pragma once

#include <optional>

#include "diff/deadline.hpp"
#include "diff/shift.hpp"

namespace okr::diffing {

/// What tells it on one side, the first that is there: the field, the sentence, the cycle's end.
struct Due {
    const model::Text& by;
    const std::optional<Deadline>& deadline;
    const Cycle& cycle;
};

/// A field that nobody can read binds nobody, so a readable one is the harder. A sentence whose day nobody can tell is
/// not compared.
DueStep due_step(const Due& before, const Due& after);

}  // namespace okr::diffing
