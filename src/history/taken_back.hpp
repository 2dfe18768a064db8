// What merges took back: changes of one side that are in none of their result.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "history/comparing.hpp"
#include "history/overruled.hpp"

namespace okr::history {

class TakenBack {
public:
    explicit TakenBack(const Ground& ground);

    /// A merge that left out what one side had changed and the other had not has taken it back. Nothing of any other
    /// commit.
    base::Result<Compared> by(Trail::Place place, Comparing& comparing);

private:
    const Trail& trail_;
    const store::Snapshots& snapshots_;
    Partings partings_;
    store::View view_;  ///< the same as what is asked for, by paths
};

}  // namespace okr::history
