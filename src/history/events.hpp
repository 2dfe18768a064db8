// Happenings that were chosen, told as events.
#pragma once

#include <vector>

#include "base/result.hpp"
#include "history/life.hpp"
#include "okr/log.hpp"

namespace okr::history {

/// Both inclusive, in seconds since 1970-01-01, UTC, of the committer.
struct Bounds {
    std::optional<std::int64_t> since, until;
    [[nodiscard]] bool hold(std::int64_t time) const {
        return (!since || *since <= time) && (!until || time <= *until);
    }
};

/// Those within the bounds. Fails where one of them is not known to have happened, for the history before is missing.
/// The happenings are taken.
base::Result<std::vector<Event>> events_of(const store::Snapshots& snapshots, const Trail& trail, Gathered& gathered,
                                           const Life& life, const Asked& asked, const Bounds& bounds,
                                           std::vector<Series>& series);

}  // namespace okr::history
