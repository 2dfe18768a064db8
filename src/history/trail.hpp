// The commits that lead to a tip, the oldest first, and which files each of them changed.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <vector>

#include "base/result.hpp"
#include "store/commit_graph.hpp"
#include "store/compare_trees.hpp"
#include "store/snapshots.hpp"

namespace okr::history {

class Trail {
public:
    /// Where a commit stands: parents before children; of those free to come, the oldest by commit time, then the
    /// smallest id.
    using Place = std::uint32_t;

    static base::Result<Trail> open(const store::Snapshots& snapshots, const store::Point& tip,
                                    std::function<void(std::size_t commits)> progress);

    [[nodiscard]] std::size_t size() const { return order_.size(); }
    [[nodiscard]] const store::GraphCommit& commit(Place place) const { return graph_.commits[order_[place]]; }
    [[nodiscard]] std::vector<Place> parents(Place place) const;
    /// Some commit's parents are missing: the clone is shallow.
    [[nodiscard]] bool is_cut() const;
    /// Is `earlier` the same commit, or one that `later` was built on? Remembered: ask for few of `earlier`.
    [[nodiscard]] bool leads_to(Place earlier, Place later) const;

    /// Files that differ, one list for each parent (for a first commit one, with all as new). None at all where a
    /// merge has nothing that is not as in one of its parents: such a merge made no change.
    /// Several threads may ask at a time, each with snapshots of its own.
    base::Result<std::vector<std::vector<store::FileChange>>> changes(const store::Snapshots& snapshots, Place place,
                                                                      const store::View& view) const;

private:
    explicit Trail(store::CommitGraph graph);
    using Folder = std::optional<git::Id>;

    base::Result<std::vector<Folder>> folders_before(const store::Snapshots& snapshots,
                                                     const store::GraphCommit& commit) const;

    store::CommitGraph graph_;
    std::vector<std::uint32_t> order_;                     ///< places in the graph
    std::vector<Place> place_of_;                          ///< the other way round
    mutable std::map<Place, std::vector<bool>> built_on_;  ///< by the earlier commit: which were built on it
};

}  // namespace okr::history
