// Which files of a point are seen.
#pragma once

#include "store/point.hpp"

namespace okr::reviewing {

/// What nobody will see once the change is in is as good as dropped, whoever judges today: a file is there where both
/// okr.yaml include it, the judge's and the point's own.
store::Point seen_by_both(const store::Point& judge, store::Point point);

}  // namespace okr::reviewing
