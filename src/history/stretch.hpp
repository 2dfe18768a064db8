// Commits that follow each other on a trail, gathered without those before them: each thread takes a stretch.
#pragma once

#include <functional>

#include "base/result.hpp"
#include "history/ground.hpp"
#include "history/last_readable.hpp"

namespace okr::history {

struct Stretch {
    Trail::Place from, to;  ///< `to` is behind the last
};

struct Stretched {
    Gathered gathered;
    LastReadable last;  ///< what stood in files that broke; of those that broke before the stretch it knows nothing
};

/// `step` is called after each commit.
base::Result<Stretched> gather_stretch(const Ground& ground, const Stretch& stretch, const std::function<void()>& step);

}  // namespace okr::history
