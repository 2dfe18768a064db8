// What merging would give, in memory: libgit2 merges trees, and what it writes goes to a store that forgets.
#include <fmt/format.h>

#include <algorithm>

#include "git/failure.hpp"
#include "git/merge_bases.hpp"
#include "git/repository.hpp"
#include "git/sound_trees.hpp"
#include "git/state.hpp"

namespace okr::git {

namespace {

using base::Result;

/// As git's own: more candidates than this are not compared for renames.
constexpr unsigned most_renames = 1000;

git_merge_options options() {
    git_merge_options options{};
    git_merge_options_init(&options, GIT_MERGE_OPTIONS_VERSION);
    options.flags = GIT_MERGE_FIND_RENAMES;
    options.target_limit = most_renames;
    return options;
}

git_oid to_oid(const Id& id) {
    git_oid oid{};
    git_oid_fromraw(&oid, id.data());
    return oid;
}

TreeHandle look_up_tree(const State& state, const Id& id) {
    const git_oid oid = to_oid(id);
    git_tree* tree = nullptr;
    git_tree_lookup(&tree, state.repository.get(), &oid);
    return TreeHandle(tree);
}

CommitHandle look_up_commit(const State& state, const Id& id) {
    const git_oid oid = to_oid(id);
    git_commit* commit = nullptr;
    git_commit_lookup(&commit, state.repository.get(), &oid);
    return CommitHandle(commit);
}

/// Several ancestors, as in a criss-cross: libgit2 merges them first, as git does.
IndexHandle merge_commits(const State& state, const Id& ours, const Id& theirs) {
    const CommitHandle our_commit = look_up_commit(state, ours);
    const CommitHandle their_commit = look_up_commit(state, theirs);
    git_index* index = nullptr;
    const git_merge_options how = options();
    if (our_commit && their_commit)
        git_merge_commits(&index, state.repository.get(), our_commit.get(), their_commit.get(), &how);
    return IndexHandle(index);
}

IndexHandle merge_trees(const State& state, const std::optional<Id>& base, const Id& ours, const Id& theirs) {
    const TreeHandle base_tree = base ? look_up_tree(state, *base) : TreeHandle();
    const TreeHandle our_tree = look_up_tree(state, ours);
    const TreeHandle their_tree = look_up_tree(state, theirs);
    git_index* index = nullptr;
    const git_merge_options how = options();
    if (our_tree && their_tree && (base_tree || !base))
        git_merge_trees(&index, state.repository.get(), base_tree.get(), our_tree.get(), their_tree.get(), &how);
    return IndexHandle(index);
}

/// Every path that stands in the index more than once, or at a stage of a conflict.
std::vector<std::string> conflicts_in(git_index* index) {
    std::vector<std::string> paths;
    for (std::size_t at = 0; at < git_index_entrycount(index); ++at) {
        const git_index_entry* entry = git_index_get_byindex(index, at);
        if (git_index_entry_stage(entry) != 0) paths.emplace_back(entry->path);
    }
    std::sort(paths.begin(), paths.end());
    paths.erase(std::unique(paths.begin(), paths.end()), paths.end());
    return paths;
}

Result<MergeResult> to_result(const State& state, git_index* index, const std::optional<Id>& base) {
    MergeResult result{{}, base, conflicts_in(index)};
    git_index_conflict_cleanup(index);
    git_oid tree{};
    if (git_index_write_tree_to(&tree, index, state.repository.get()) != 0) return failure_to("merge in memory");
    result.tree = Id(tree.id);
    return result;
}

}  // namespace

Result<MergeResult> Repository::merge(const Id& ours, const Id& theirs) const {
    const auto bases = merge_bases(*this, ours, theirs);
    if (!bases) return bases.failure();
    if (bases->empty() && is_shallow())
        return base::Failure{fmt::format("{} and {} have no common ancestor in this shallow clone: {}", ours.hex(),
                                         theirs.hex(), unshallow_advice())};
    const auto our_node = node(ours);
    if (!our_node) return our_node.failure();
    const auto their_node = node(theirs);
    if (!their_node) return their_node.failure();
    std::vector<Id> trees{our_node->tree, their_node->tree};
    for (const Id& base : *bases) {
        const auto base_node = node(base);
        if (!base_node) return base_node.failure();
        trees.push_back(base_node->tree);
    }
    const std::string what = fmt::format("merge {} into {}", theirs.hex(), ours.hex());
    if (const std::string fault = fault_of_trees(*state_, trees); !fault.empty())
        return base::Failure{fmt::format("cannot {}: {}", what, fault)};
    git_error_clear();
    IndexHandle index;
    if (bases->size() > 1) index = merge_commits(*state_, ours, theirs);
    if (!index)
        index = merge_trees(*state_, bases->empty() ? std::nullopt : std::optional(trees[2]), trees[0], trees[1]);
    if (!index) return failure_to(what);
    return to_result(*state_, index.get(), bases->empty() ? std::nullopt : std::optional(bases->front()));
}

}  // namespace okr::git
