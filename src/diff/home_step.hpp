// Whether a thing belongs to another team or cycle now. A team that has another name is the same team.
#pragma once

#include <optional>
#include <string>

#include "diff/references.hpp"

namespace okr::diffing {

struct HomeStep {
    std::string before, after;  ///< "checkout in 2026-Q1"
    std::string in_words;       ///< "moved from 2026-Q1 to 2026-Q2"; of team and cycle what is another
};

/// Does its cycle end later now, or on no day that is known? Then all that is due in it is eased, as by a later `by`.
bool is_put_off(const Thing& was, const Thing& is);

/// Nothing where it stayed.
std::optional<HomeStep> home_step(const Thing& was, const Thing& is, const References& references);

}  // namespace okr::diffing
