// Commits and who follows whom, as far as a walk needs them: some 100 bytes a commit.
#pragma once

#include <cstdint>
#include <functional>
#include <vector>

#include "base/result.hpp"
#include "git/repository.hpp"

namespace okr::store {

struct GraphCommit {
    git::Id id;
    git::Id tree;                        ///< of the whole repository
    std::vector<std::uint32_t> parents;  ///< places in CommitGraph::commits
    std::int64_t time = 0;               ///< of the committer: seconds since 1970-01-01, UTC
    bool is_cut = false;                 ///< a shallow clone ends here
};

struct GraphOptions {
    std::vector<git::Id> without;                       ///< these and all before them are left out
    bool first_parent = false;                          ///< follow first parents alone: the main line
    std::function<void(std::size_t commits)> progress;  ///< called now and then with the number read so far
};

struct CommitGraph {
    /// The first `wanted` in an order where every child comes before its parents; of those free to come, the newest by
    /// commit time, then the smallest id. After them stand parents that are left out themselves.
    std::vector<GraphCommit> commits;
    std::size_t wanted = 0;
};

/// All commits that the tips reach. Fails where a commit is missing or damaged.
base::Result<CommitGraph> read_graph(const git::Repository& repository, const std::vector<git::Id>& tips,
                                     const GraphOptions& options);

}  // namespace okr::store
