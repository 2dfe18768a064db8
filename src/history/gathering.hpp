// Gathers what happened in the files of a view, commit by commit.
//
// A merge made a change only where its result is as in none of its parents; that is so where comparing it with every
// parent tells of one object with one new state. A file that cannot be parsed is taken as it was when it last could:
// when it can again, nothing is told twice.
#pragma once

#include <functional>

#include "base/result.hpp"
#include "history/documents.hpp"
#include "history/happening.hpp"
#include "history/trail.hpp"

namespace okr::history {

/// `progress` is told how many commits have been looked at, now and then.
base::Result<Gathered> gather(const Trail& trail, const store::Snapshots& snapshots, Documents& documents,
                              const store::Point& tip, const View& view,
                              const std::function<void(std::size_t commits)>& progress);

}  // namespace okr::history
