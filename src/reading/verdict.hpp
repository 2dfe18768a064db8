// What one clause says, and by what it was told: the material of the sentence's reading and of its reason.
#pragma once

#include <cstddef>
#include <cstdint>

#include "reading/head.hpp"

namespace okr::reading {

enum class What : std::uint8_t { nothing, action, output, outcome, unmeasured };

/// By what a clause was told. The words for each stand in why.cpp.
enum class Reason : std::uint8_t {
    none,
    work_verb,        ///< "Launch the app"
    work_counted,     ///< "Publish 12 posts"
    work_spread,      ///< "Launch in 3 countries"
    work_share,       ///< "Migrate 90% of workloads"
    work_often,       ///< "Send a newsletter weekly"
    binary_state,     ///< "SOC 2 certification": reached or not
    done_state,       ///< "App launched"
    thing_to_make,    ///< "A metrics dashboard"
    capability,       ///< "Users can export data"
    possession,       ///< "We have a runbook"
    target,           ///< a measure with its number
    others_counted,   ///< "10,000 sign-ups"
    nought,           ///< "Zero incidents"
    movement,         ///< "Improve retention"
    state_hoped_for,  ///< "Customers love the product"
    measure_alone,    ///< "Customer satisfaction"
    unknown_words,
};

struct Verdict {
    What what = What::nothing;
    bool sure = false;
    Reason reason = Reason::none;
    int target = -1;  ///< node of the amount that decided
    Head head;
};

}  // namespace okr::reading
