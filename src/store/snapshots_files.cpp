// What a point holds, and how two of them differ.
#include "store/compare_trees.hpp"
#include "store/listings.hpp"
#include "store/snapshots.hpp"
#include "store/work_files.hpp"
#include "store/worktree.hpp"

namespace okr::store {

namespace {

using base::Failure;
using base::Result;

/// Not the disk, and not an index with files in conflict.
bool is_tree(const Point& point) { return point.kind != Point::Kind::worktree && !point.index; }

}  // namespace

Result<Changes> Snapshots::changed(const Point& from, const Point& to) const {
    const bool are_trees = is_tree(from) && is_tree(to);
    if (are_trees && from.tree == to.tree && from.settings == to.settings) return Changes();
    if (are_trees && from.settings == to.settings) return compare_trees(repository_, from.tree, to.tree, *to.scope);
    const bool is_by_index = from.settings == to.settings && is_tree(from) != is_tree(to);
    const auto before = is_by_index && is_tree(from) ? listing_by_index(from) : listing(from);
    if (!before) return before.failure();
    const auto after = is_by_index && is_tree(to) ? listing_by_index(to) : listing(to);
    if (!after) return after.failure();
    return compare_listings(*before, *after);
}

Result<Listing> Snapshots::listing_by_index(const Point& point) const {
    if (!former_folders_.empty()) return listing(point);  // what is staged may lie in another folder
    const auto index = repository_.index();
    if (!index) return listing(point);
    const auto whole = repository_.tree_of(*index);
    if (!whole || !*whole) return listing(point);
    const auto tree = folder_in(**whole);
    if (!tree) return tree.failure();
    const auto changes = compare_trees(repository_, *tree, point.tree, *point.scope);
    if (!changes) return changes.failure();
    Listing staged = list_index(*index, folder_, *point.scope);
    if (!staged.left_out.empty() || !changes->left_out.empty()) return listing(point);
    return with_changes(std::move(staged), changes->files);
}

Result<Listing> Snapshots::listing(const Point& point) const {
    if (point.index) return list_index(*point.index, folder_, *point.scope);
    if (point.kind == Point::Kind::worktree) return list_worktree(repository_, root_, folder_, *point.scope);
    return list_tree(repository_, point.tree, *point.scope);
}

Result<Files> Snapshots::files(const Point& point) const {
    if (point.kind == Point::Kind::worktree) {
        Worktree tree = load(root_);
        if (!tree.unreadable.empty()) return Failure{"cannot read " + tree.unreadable.front()};
        return Files{std::move(tree.files), {}, std::move(tree.other_workspaces)};
    }
    auto found = listing(point);
    if (!found) return found.failure();
    Files files{{}, std::move(found->left_out), std::move(found->other_workspaces)};
    for (FoundFile& file : found->files) {
        auto bytes = text(file.blob, point);
        if (!bytes) return bytes.failure();
        files.files.push_back({std::move(file.path), std::move(*bytes)});
    }
    return files;
}

Result<std::string> Snapshots::text(const Blob& blob, std::size_t limit) const {
    if (blob.text) return *blob.text;
    auto bytes = repository_.blob(blob.id, limit);
    if (!bytes) return bytes.failure();
    return *bytes ? std::move(**bytes) : std::string(limit + 1, ' ');
}

}  // namespace okr::store
