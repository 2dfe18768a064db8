// What the kinds of initiatives' changes ask, so that each change is told by one of them alone.
#pragma once

#include "diff/change_kind.hpp"

namespace okr::diffing {

/// It says, and did not say before, that it took the place of another.
bool took_a_place(const InitiativePair& pair);

/// Its status is this now, and was another.
bool became(const InitiativePair& pair, std::string_view status);

bool has_other_status(const InitiativePair& pair);

}  // namespace okr::diffing
