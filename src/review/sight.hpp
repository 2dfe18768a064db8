// Which files of a point are seen, and by whose okr.yaml they are read.
#pragma once

#include "store/point.hpp"

namespace okr::reviewing {

/// The point as the judge's okr.yaml includes and excludes files; as it is where the judge has none.
store::Point seen_by(const store::Point& judge, store::Point point);

/// And as it reads them: who changes okr.yaml hides nothing of what else was done.
store::Point read_by(const store::Point& judge, store::Point point);

/// What nobody will see once the change is in is as good as dropped, whoever judges today: a file is there where both
/// okr.yaml include it, the judge's and the point's own.
store::Point seen_by_both(const store::Point& judge, store::Point point);

}  // namespace okr::reviewing
