// What a merge threw away: changes of one side that it left out, though the other had nothing against them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <queue>
#include <vector>

#include "base/result.hpp"
#include "history/trail.hpp"
#include "store/compare_trees.hpp"

namespace okr::history {

/// Files that a merge took as one parent has them, though the other had changed them: `git merge -s ours`, or a
/// conflict that was settled with all of one side.
struct Overruled {
    std::vector<store::FileChange> lost;  ///< from the parent that lost to the result
    /// From each commit where the two parted to the parent that prevailed: its own changes.
    std::vector<std::vector<store::FileChange>> own;
};

/// Finds where two commits of a trail parted; remembers nothing but its room, of a byte a commit.
class Partings {
public:
    explicit Partings(const Trail& trail) : trail_(trail), reached_(trail.size()) {}

    /// The commits that both were built on and that none of their like is built on: one, or several of a criss-cross;
    /// nothing where there is none, or where they lie more than `most_looked_at` commits back.
    std::vector<Trail::Place> find(Trail::Place a, Trail::Place b);

private:
    void reach(Trail::Place place, std::uint8_t by);
    std::vector<Trail::Place> look();

    const Trail& trail_;
    std::vector<std::uint8_t> reached_;  ///< from which of the two
    std::priority_queue<Trail::Place> next_;
    std::vector<Trail::Place> touched_;  ///< in `reached_`
    std::size_t fresh_ = 0;              ///< of those that are next: not known to lie behind one that both have
};

/// One for each parent that lost something; nothing for what is no merge, and where it is not plain since when the
/// parents went their own ways (nothing in common, or long ago).
base::Result<std::vector<Overruled>> overruled(const Trail& trail, const store::Snapshots& snapshots,
                                               Trail::Place place, const store::View& view, Partings& partings);

/// A guard, not a limit that real histories meet.
inline constexpr std::size_t most_looked_at = 10'000;

}  // namespace okr::history
