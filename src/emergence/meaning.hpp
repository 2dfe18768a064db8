// Which changes are changes in meaning: of an objective and its key results, of a goal. Progress, owners, weights,
// notes, order, punctuation and written-down ids are none.
#pragma once

#include "okr/change.hpp"

namespace okr::emerging {

enum class Meaning {
    none,
    written,    ///< an objective or key result is new
    moved,      ///< an objective belongs to another team or cycle: planned anew, and says the same
    objective,  ///< its title, reason, support, demand
    key_result,
    goal,    ///< its title, its reason, its indicators
    choice,  ///< what the strategy pursues, and what not
};

Meaning meaning_of(const Change& change);

/// A commitment that is easier now, or gone.
bool is_bent(const Change& change);

/// A change to an initiative.
bool is_means(const Change& change);

/// A change to an objective or key result that is neither progress nor a matter of form.
bool is_commitment(const Change& change);

}  // namespace okr::emerging
