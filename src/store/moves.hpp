// A workspace's folder that was moved within its repository: where it stood before.
#pragma once

#include <string>
#include <vector>

#include "base/result.hpp"
#include "store/commit_graph.hpp"
#include "store/snapshots.hpp"

namespace okr::store {

struct Move {
    bool is_followed = false;  ///< from now on the snapshots look there too: points are to be asked for again
    std::vector<std::string>
        gone;  ///< workspaces that only the state before has, where it is not plain which was moved
};

/// Looks for the workspace of `to` elsewhere in `from`, where it does not stand in its folder: among the workspaces
/// that `to` has no more, it is the one that shares most files with it. A workspace whose okr.yaml alone is gone is one
/// too: its files are the outer workspace's now.
base::Result<Move> follow_move(const Snapshots& snapshots, const Point& from, const Point& to);

/// The same along the main line of a history, the tip first, as often as the workspace was moved.
base::Result<bool> follow_moves(const Snapshots& snapshots, const CommitGraph& graph);

}  // namespace okr::store
