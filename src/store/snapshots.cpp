#include "store/snapshots.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "store/compare_trees.hpp"
#include "store/work_files.hpp"
#include "store/worktree.hpp"

namespace okr::store {

namespace {

namespace fs = std::filesystem;
using base::Failure;
using base::Result;

/// An entry of a folder by its name; nothing if it is not there.
Result<std::optional<git::Entry>> find_entry(const git::Repository& repository, const git::Id& tree,
                                             std::string_view name) {
    const auto bytes = repository.tree_bytes(tree);
    if (!bytes) return bytes.failure();
    std::string_view rest = bytes->view();
    for (git::EntryView entry; git::take_entry(rest, entry);)
        if (entry.name == name) return std::optional(git::Entry{std::string(entry.name), entry.kind, entry.copy_id()});
    return std::optional<git::Entry>();
}

/// The folder below a tree; nothing if it is not there.
Result<std::optional<git::Id>> find_folder(const git::Repository& repository, git::Id tree, std::string_view path) {
    while (!path.empty()) {
        const std::size_t end = std::min(path.find('/'), path.size());
        const auto entry = find_entry(repository, tree, path.substr(0, end));
        if (!entry) return entry.failure();
        if (!*entry || (*entry)->kind != git::EntryKind::folder) return std::optional<git::Id>();
        tree = (*entry)->id;
        path.remove_prefix(std::min(end + 1, path.size()));
    }
    return std::optional(tree);
}

/// Files of both sides, where trees cannot be compared.
Changes compare_listings(const Listing& before, const Listing& after) {
    Changes changes;
    for (auto left = before.files.begin(), right = after.files.begin();
         left != before.files.end() || right != after.files.end();) {
        const int order = left == before.files.end()   ? 1
                          : right == after.files.end() ? -1
                                                       : left->path.compare(right->path);
        FileChange change{order <= 0 ? left->path : right->path, {}, {}};
        if (order <= 0) change.before = (left++)->blob;
        if (order >= 0) change.after = (right++)->blob;
        if (order != 0 || !(*change.before == *change.after)) changes.files.push_back(std::move(change));
    }
    std::set_symmetric_difference(before.left_out.begin(), before.left_out.end(), after.left_out.begin(),
                                  after.left_out.end(), std::back_inserter(changes.left_out));
    return changes;
}

/// Not the disk, and not an index with files in conflict.
bool is_tree(const Point& point) { return point.kind != Point::Kind::worktree && !point.index; }

Failure in_conflict(const std::string& path) {
    return {fmt::format(
        "{} is in conflict, so nobody knows what will be staged of it: settle the merge and `git add` the file, or "
        "compare with {}",
        path, worktree_name)};
}

/// The same files as after these changes.
Listing with_changes(Listing listing, const std::vector<FileChange>& changes) {
    Listing changed{{}, std::move(listing.left_out), std::move(listing.other_workspaces)};
    changed.files.reserve(listing.files.size() + changes.size());
    auto change = changes.begin();
    const auto take_change = [&] {
        if (change->after) changed.files.push_back({change->path, *change->after});
        ++change;
    };
    for (FoundFile& file : listing.files) {
        while (change != changes.end() && change->path < file.path) take_change();
        const bool is_changed = change != changes.end() && change->path == file.path;
        if (is_changed)
            take_change();
        else
            changed.files.push_back(std::move(file));
    }
    while (change != changes.end()) take_change();
    return changed;
}

}  // namespace

Snapshots::Snapshots(git::Repository repository, fs::path root, std::string folder)
    : repository_(std::move(repository)), root_(std::move(root)), folder_(std::move(folder)) {}

Result<Snapshots> Snapshots::open(const fs::path& root, std::string_view folder, git::Whereabouts whereabouts) {
    std::error_code error;
    if (fs::exists(root, error) && !fs::is_directory(root, error))
        return Failure{fmt::format("{} is no folder", root.string())};
    auto repository = git::Repository::open(root, std::move(whereabouts));
    if (!repository) return repository.failure();
    if (repository->is_bare()) return Snapshots(std::move(*repository), {}, std::string(folder));
    error.clear();
    const fs::path place = fs::canonical(root, error);
    const fs::path top = error ? fs::path() : fs::canonical(repository->workdir(), error);
    if (error) return Failure{fmt::format("cannot open the folder {}: {}", root.string(), error.message())};
    const std::string below = relative_to(top, place);
    if (below.empty())
        return Failure{
            fmt::format("{} lies outside of the git work tree {}", root.string(), repository->workdir().string())};
    return Snapshots(std::move(*repository), place, below == "." ? std::string() : below);
}

Result<Snapshots> Snapshots::again() const {
    auto repository = repository_.again();
    if (!repository) return repository.failure();
    return Snapshots(std::move(*repository), root_, folder_);
}

Result<std::optional<git::Id>> Snapshots::folder_in(const git::Id& whole) const {
    return find_folder(repository_, whole, folder_);
}

Result<bool> Snapshots::settle_tree(Point& point, const git::Id& whole) const {
    const auto tree = folder_in(whole);
    if (!tree) return tree.failure();
    point.tree = *tree;
    point.scope = std::make_shared<const Scope>();
    if (!point.tree) return true;
    const auto settings = find_entry(repository_, *point.tree, settings_name);
    if (!settings) return settings.failure();
    if (!*settings || (*settings)->kind != git::EntryKind::file) return true;
    point.settings = (*settings)->id;
    const auto bytes = text({*point.settings, nullptr});
    if (!bytes) return bytes.failure();
    point.scope = std::make_shared<const Scope>(*bytes);
    return true;
}

Result<Point> Snapshots::commit_point(const git::Id& commit, std::string_view words) const {
    const auto node = repository_.node(commit);
    if (!node) return node.failure();
    Point point;
    point.name = commit.hex();
    point.words = words;
    point.commit = commit;
    if (const auto settled = settle_tree(point, node->tree); !settled) return settled.failure();
    return point;
}

Result<Point> Snapshots::index_point() const {
    if (root_.empty() && !repository_.has_index_of_its_own())
        return Failure{"a bare repository has no index: name two revisions, such as HEAD~1..HEAD"};
    auto index = repository_.index();
    if (!index) return index.failure();
    Point point;
    point.kind = Point::Kind::index;
    point.name = point.words = index_name;
    const auto tree = repository_.tree_of(*index);
    if (!tree) return tree.failure();
    if (*tree) {
        if (const auto settled = settle_tree(point, **tree); !settled) return settled.failure();
        return point;
    }
    point.index = std::make_shared<const git::Index>(std::move(*index));
    point.settings = staged_id(
        *point.index, folder_.empty() ? std::string(settings_name) : fmt::format("{}/{}", folder_, settings_name));
    point.scope = std::make_shared<const Scope>();
    if (point.settings) {
        const auto bytes = text({*point.settings, nullptr});
        if (!bytes) return bytes.failure();
        point.scope = std::make_shared<const Scope>(*bytes);
    }
    if (const auto path = staged_conflict(*point.index, folder_, *point.scope)) return in_conflict(*path);
    return point;
}

Result<Point> Snapshots::worktree_point() const {
    if (root_.empty()) return Failure{"a bare repository has no work tree: name two revisions, such as HEAD~1..HEAD"};
    Point point;
    point.kind = Point::Kind::worktree;
    point.name = point.words = worktree_name;
    const auto bytes = read_bytes(root_ / settings_name, syntax::Limits().file_size + 1);
    if (bytes) point.settings = git::id_of_blob(*bytes);
    point.scope = bytes ? std::make_shared<const Scope>(*bytes) : std::make_shared<const Scope>();
    return point;
}

Result<Point> Snapshots::point(std::string_view revision) const {
    if (revision == worktree_name) return worktree_point();
    if (revision == index_name) return index_point();
    const auto id = repository_.resolve(revision);
    if (!id) return id.failure();
    return commit_point(*id, revision);
}

Result<Point> Snapshots::point(const git::Id& commit) const { return commit_point(commit, commit.hex()); }

Result<Point> Snapshots::point_of_reference(std::string_view full_name) const {
    const auto id = repository_.resolve_reference(full_name);
    if (!id) return id.failure();
    return commit_point(*id, git::short_name_of(full_name));
}

Result<git::Id> Snapshots::ancestor(const std::string& ours, const std::string& theirs) const {
    const auto commit_of = [&](const std::string& words) {
        return repository_.resolve(words == worktree_name || words == index_name ? "HEAD" : words);
    };
    const auto left = commit_of(ours);
    if (!left) return left;
    const auto right = commit_of(theirs);
    if (!right) return right;
    const auto base = repository_.merge_base(*left, *right);
    if (!base) return base.failure();
    if (*base) return **base;
    const std::string_view advice =
        repository_.is_shallow() ? ": this clone is shallow, run `git fetch --unshallow`" : "";
    return Failure{fmt::format("{} and {} have no common ancestor{}", ours, theirs, advice)};
}

Result<Range> Snapshots::range(std::string_view words, std::string_view from, std::string_view to) const {
    const std::size_t dots = words.find("..");
    const bool has_base = dots != std::string_view::npos && words.substr(dots).starts_with("...");
    std::string left(words.empty() ? from : words.substr(0, dots));
    std::string right(dots == std::string_view::npos ? to : words.substr(dots + (has_base ? 3 : 2)));
    if (left.empty()) left = "HEAD";
    if (right.empty()) right = "HEAD";
    auto end = point(right);
    if (!end) return end.failure();
    if (!has_base) {
        auto start = point(left);
        if (!start) return start.failure();
        return Range{std::move(*start), std::move(*end), {}};
    }
    const auto base = ancestor(left, right);
    if (!base) return base.failure();
    auto start = commit_point(*base, left);
    if (!start) return start.failure();
    return Range{std::move(*start), std::move(*end), *base};
}

Result<Merged> Snapshots::merged(const Point& ours, const Point& theirs) const {
    for (const Point* point : {&ours, &theirs})
        if (!point->commit)
            return Failure{
                fmt::format("{} is no commit, and only commits can be merged: commit it first", point->words)};
    const auto result = repository_.merge(*ours.commit, *theirs.commit);
    if (!result) return result.failure();
    Merged merged;
    merged.base = result->base;
    merged.point.kind = Point::Kind::merge;
    merged.point.name = ours.name + "+" + theirs.name;
    merged.point.words = ours.words + "+" + theirs.words;
    if (const auto settled = settle_tree(merged.point, result->tree); !settled) return settled.failure();
    for (const std::string& path : result->conflicts)
        merged.conflicts.push_back(folder_.empty() ? path
                                                   : fs::path(path).lexically_relative(folder_).generic_string());
    std::sort(merged.conflicts.begin(), merged.conflicts.end());
    return merged;
}

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
