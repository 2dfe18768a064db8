// Initiatives that take the place of others: `replaces`.
#pragma once

#include "diff/side.hpp"

namespace okr::diffing {

/// Does the initiative say that it took the place of this one?
bool replaces(const Thing& after, const Thing& before);

/// Of matched sides: sets Thing::predecessor and Thing::successor where an initiative newly says that it took the
/// place of another.
void link_successors(Side& before, Side& after);

}  // namespace okr::diffing
