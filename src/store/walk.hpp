// The history of a workspace, commit by commit: which of its files each commit changed, and from what.
//
//     const auto tip = snapshots.point("HEAD");
//     const auto walk = store::Walk::open(snapshots, *tip, {});
//     for (std::size_t at = walk->commits().size(); at-- > 0;) {  // the oldest first
//         const auto changes = walk->changes(at);
//         …
//     }
//
// Memory grows with the commits (some 150 bytes each), not with the files. Read blobs in the order of history, from
// either end: any other order is up to ten times slower.
#pragma once

#include <functional>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "store/commit_graph.hpp"
#include "store/compare_trees.hpp"
#include "store/snapshots.hpp"

namespace okr::store {

struct WalkOptions {
    std::vector<std::string> paths;  ///< files or folders, relative to the workspace's root; none: all. Not followed
                                     ///< through renames
    std::vector<git::Id> without;    ///< the history of these commits is left out: the A of `A..B`
    bool first_parent = false;       ///< the main line alone; a merge is then what it brought into it
    std::function<void(std::size_t commits)> progress;  ///< while commits are read: how many, now and then
};

class Walk {
public:
    /// Every commit that the tip reaches; `snapshots` must stay where it is as long as the walk is used. Files are
    /// judged by the tip's okr.yaml, through all of history.
    static base::Result<Walk> open(const Snapshots& snapshots, const Point& tip, WalkOptions options);

    /// Children come before their parents; else the newest by commit time, then the smallest id. `parents` are places
    /// in `all()`.
    [[nodiscard]] std::span<const GraphCommit> commits() const { return {graph_.commits.data(), graph_.wanted}; }
    /// Behind `commits()`: the parents that `without` leaves out.
    [[nodiscard]] std::span<const GraphCommit> all() const { return graph_.commits; }
    /// Some commit's parents are missing: the clone is shallow.
    [[nodiscard]] bool is_cut() const;

    /// What the commit at this place changed, sorted by path. The first commit, and the one where a shallow clone is
    /// cut, have all their files as new. In a merge, a file that is as in one of its parents is no change.
    base::Result<std::vector<PathChange>> changes(std::size_t place) const;

private:
    Walk(const Snapshots& snapshots, CommitGraph graph, std::shared_ptr<const Scope> scope, WalkOptions options);
    const Snapshots* snapshots_;
    CommitGraph graph_;
    std::shared_ptr<const Scope> scope_;
    WalkOptions options_;
};

}  // namespace okr::store
