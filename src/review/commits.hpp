// The commits between base and head.
#pragma once

#include "base/result.hpp"
#include "store/walk.hpp"

namespace okr::reviewing {

/// The point as the base's okr.yaml shows and reads it: who changes that hides nothing of what else was done.
store::Point judged(store::Point point, const store::Point& base);

/// What of their files is seen is for the head's scope to say.
base::Result<store::Walk> walk_range(const store::Snapshots& snapshots, const store::Point& base,
                                     const store::Point& head);

}  // namespace okr::reviewing
