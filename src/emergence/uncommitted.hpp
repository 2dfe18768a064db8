// What changed in meaning since the tip and is not committed: as if one more commit had made it.
#pragma once

#include "emergence/chronicle.hpp"
#include "history/happening.hpp"

namespace okr::emerging {

/// Adds to `gathered` what differs between the tip and a point that is no commit, in files of the view.
base::Result<bool> add_uncommitted(Chronicle& chronicle, const store::Point& at, const history::View& view,
                                   history::Gathered& gathered);

}  // namespace okr::emerging
