#include "history/trail.hpp"

#include <algorithm>
#include <queue>

#include "store/moves.hpp"

namespace okr::history {

namespace {

using store::CommitGraph;

std::vector<std::vector<std::uint32_t>> children_of(const CommitGraph& graph) {
    std::vector<std::vector<std::uint32_t>> children(graph.commits.size());
    for (std::uint32_t at = 0; at < graph.commits.size(); ++at)
        for (const std::uint32_t parent : graph.commits[at].parents) children[parent].push_back(at);
    return children;
}

/// Parents before children. The graph's own order turned round would put the latest possible commit last, not the
/// earliest first.
std::vector<std::uint32_t> oldest_first(const CommitGraph& graph) {
    const auto comes_later = [&](std::uint32_t a, std::uint32_t b) {
        const auto &left = graph.commits[a], &right = graph.commits[b];
        return left.time != right.time ? left.time > right.time : left.id > right.id;
    };
    std::priority_queue<std::uint32_t, std::vector<std::uint32_t>, decltype(comes_later)> free(comes_later);
    std::vector<std::size_t> waiting(graph.commits.size());
    for (std::uint32_t at = 0; at < graph.commits.size(); ++at) {
        waiting[at] = graph.commits[at].parents.size();
        if (waiting[at] == 0) free.push(at);
    }
    const auto children = children_of(graph);
    std::vector<std::uint32_t> order;
    order.reserve(graph.commits.size());
    while (!free.empty()) {
        order.push_back(free.top());
        free.pop();
        for (const std::uint32_t child : children[order.back()])
            if (--waiting[child] == 0) free.push(child);
    }
    return order;
}

std::vector<store::FileChange> single_sided(std::vector<store::PathChange> files) {
    std::vector<store::FileChange> result;
    result.reserve(files.size());
    for (store::PathChange& file : files) {
        auto before = file.before.empty() ? std::nullopt : std::move(file.before.front());
        result.push_back({std::move(file.path), std::move(before), std::move(file.after)});
    }
    return result;
}

}  // namespace

Trail::Trail(CommitGraph graph) : graph_(std::move(graph)), order_(oldest_first(graph_)) {
    place_of_.resize(order_.size());
    for (Place place = 0; place < order_.size(); ++place) place_of_[order_[place]] = place;
}

base::Result<Trail> Trail::open(const store::Snapshots& snapshots, const store::Point& tip,
                                std::function<void(std::size_t)> progress) {
    if (!tip.commit) return base::Failure{tip.name + " has no history: name a commit, such as HEAD"};
    auto graph = store::read_graph(snapshots.repository(), {*tip.commit}, {{}, false, std::move(progress)});
    if (!graph) return graph.failure();
    if (const auto followed = store::follow_moves(snapshots, *graph); !followed) return followed.failure();
    return Trail(std::move(*graph));
}

std::vector<Trail::Place> Trail::parents(Place place) const {
    std::vector<Place> places;
    for (const std::uint32_t parent : commit(place).parents) places.push_back(place_of_[parent]);
    return places;
}

bool Trail::is_cut() const {
    return std::any_of(graph_.commits.begin(), graph_.commits.end(), [](const auto& commit) { return commit.is_cut; });
}

bool Trail::leads_to(Place earlier, Place later) const {
    auto [known, is_new] = built_on_.try_emplace(earlier);
    std::vector<bool>& built = known->second;
    if (is_new) {
        built.resize(order_.size(), false);
        built[earlier] = true;
        for (Place at = earlier + 1; at < order_.size(); ++at)
            for (const std::uint32_t parent : commit(at).parents)
                if (built[place_of_[parent]]) built[at] = true;
    }
    return built[later];
}

base::Result<std::vector<Trail::Folder>> Trail::folders_before(const store::Snapshots& snapshots,
                                                               const store::GraphCommit& commit) const {
    std::vector<Folder> folders;
    for (const std::uint32_t parent : commit.parents) {
        auto folder = snapshots.folder_in(graph_.commits[parent].tree);
        if (!folder) return folder.failure();
        folders.push_back(*folder);
    }
    if (folders.empty()) folders.emplace_back();
    return folders;
}

base::Result<std::vector<std::vector<store::FileChange>>> Trail::changes(const store::Snapshots& snapshots, Place place,
                                                                         const store::View& view) const {
    const store::GraphCommit& commit = this->commit(place);
    std::vector<std::vector<store::FileChange>> lists;
    for (const std::uint32_t parent : commit.parents)
        if (graph_.commits[parent].tree == commit.tree) return lists;
    auto before = folders_before(snapshots, commit);
    if (!before) return before.failure();
    auto after = snapshots.folder_in(commit.tree);
    if (!after) return after.failure();
    auto all = store::compare_sides(snapshots.repository(), {*before, *after}, view);
    if (!all) return all.failure();
    if (all->files.empty()) return lists;
    if (before->size() == 1) {
        lists.push_back(single_sided(std::move(all->files)));
        return lists;
    }
    for (const Folder& folder : *before) {
        auto one = store::compare_sides(snapshots.repository(), {{folder}, *after}, view);
        if (!one) return one.failure();
        lists.push_back(single_sided(std::move(one->files)));
    }
    return lists;
}

}  // namespace okr::history
