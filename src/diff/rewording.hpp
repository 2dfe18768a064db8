// What is written otherwise in a key result and not explained by a number that moved. Layout, notation and the form,
// short or long, explain themselves.
#pragma once

#include <optional>

#include "diff/shift.hpp"
#include "diff/view.hpp"

namespace okr::diffing {

struct Rewording {
    std::string_view field;  ///< "metric", "unit"; empty: the sentence
    Step step;
};

/// The title where that is another, else the first field that is. `shift` tells which numbers moved.
std::optional<Rewording> rewording_between(const View& before, const View& after, const Shift& shift);

/// What says that something else is measured: the title where that is another, else the first of metric, unit, target.
Step naming_step(const View& before, const View& after);

}  // namespace okr::diffing
