// Shares as people read them.
#pragma once

#include <algorithm>
#include <cmath>

namespace okr::render {

/// In whole percent. 100 only when it is: 99.6 % is 99.
inline int in_percent(double share) {
    const int rounded = static_cast<int>(std::lround(std::min(share, 1e6) * 100));
    return share < 1 - 1e-9 ? std::min(rounded, 99) : rounded;
}

}  // namespace okr::render
