#include "store/walk.hpp"

#include <algorithm>

namespace okr::store {

Walk::Walk(const Snapshots& snapshots, CommitGraph graph, std::shared_ptr<const Scope> scope, WalkOptions options)
    : snapshots_(&snapshots), graph_(std::move(graph)), scope_(std::move(scope)), options_(std::move(options)) {}

base::Result<Walk> Walk::open(const Snapshots& snapshots, const Point& tip, WalkOptions options) {
    if (!tip.commit) return base::Failure{tip.name + " has no history: name a commit, such as HEAD"};
    auto graph =
        read_graph(snapshots.repository(), {*tip.commit}, {options.without, options.first_parent, options.progress});
    if (!graph) return graph.failure();
    return Walk(snapshots, std::move(*graph), tip.scope, std::move(options));
}

bool Walk::is_cut() const {
    return std::any_of(commits().begin(), commits().end(), [](const GraphCommit& commit) { return commit.is_cut; });
}

base::Result<std::vector<PathChange>> Walk::changes(std::size_t place) const {
    const GraphCommit& commit = graph_.commits[place];
    Sides sides;
    for (const std::uint32_t parent : commit.parents) {
        const git::Id& tree = graph_.commits[parent].tree;
        if (tree == commit.tree) return std::vector<PathChange>();
        const auto folder = snapshots_->folder_in(tree);
        if (!folder) return folder.failure();
        sides.before.push_back(*folder);
    }
    const auto folder = snapshots_->folder_in(commit.tree);
    if (!folder) return folder.failure();
    sides.after = *folder;
    auto differences = compare_sides(snapshots_->repository(), sides, {*scope_, PathLimit(options_.paths)});
    if (!differences) return differences.failure();
    return std::move(differences->files);
}

}  // namespace okr::store
