#include "store/snapshots.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "store/folder_entries.hpp"
#include "store/work_files.hpp"
#include "store/worktree.hpp"

namespace okr::store {

namespace {

namespace fs = std::filesystem;
using base::Failure;
using base::Result;
using MaybeEntry = std::optional<git::Entry>;

Failure in_conflict(const std::string& path) {
    return {fmt::format(
        "{} is in conflict, so nobody knows what will be staged of it: settle the merge and `git add` the file, or "
        "compare with {}",
        path, worktree_name)};
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
    Snapshots again(std::move(*repository), root_, folder_);
    again.former_folders_ = former_folders_;
    return again;
}

Result<std::optional<git::Id>> Snapshots::folder_in(const git::Id& whole) const {
    auto folder = find_folder(repository_, whole, folder_);
    for (const std::string& name : former_folders_) {
        if (!folder) return folder;
        const auto settings =
            *folder ? find_entry(repository_, **folder, settings_name) : Result<MaybeEntry>(MaybeEntry());
        if (!settings) return settings.failure();
        if (*settings) return folder;
        auto former = find_folder(repository_, whole, name);
        if (!former || *former) folder = std::move(former);
    }
    return folder;
}

Result<std::optional<git::Id>> Snapshots::folder_in(const git::Id& whole, std::string_view folder) const {
    return find_folder(repository_, whole, folder);
}

/// As okr.yaml says, if there is one.
Result<std::shared_ptr<const Scope>> Snapshots::scope_of(const std::optional<git::Id>& settings) const {
    if (!settings) return std::make_shared<const Scope>();
    if (const auto known = scopes_.find(*settings); known != scopes_.end()) return known->second;
    const auto bytes = text({*settings, nullptr});
    if (!bytes) return bytes.failure();
    return scopes_.emplace(*settings, std::make_shared<const Scope>(*bytes)).first->second;
}

Result<bool> Snapshots::settle_tree(Point& point, const git::Id& whole) const {
    const auto tree = folder_in(whole);
    if (!tree) return tree.failure();
    point.tree = *tree;
    if (point.tree) {
        const auto settings = find_entry(repository_, *point.tree, settings_name);
        if (!settings) return settings.failure();
        if (*settings && (*settings)->kind == git::EntryKind::file) point.settings = (*settings)->id;
    }
    auto scope = scope_of(point.settings);
    if (!scope) return scope.failure();
    point.scope = std::move(*scope);
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
    auto scope = scope_of(point.settings);
    if (!scope) return scope.failure();
    point.scope = std::move(*scope);
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
    const std::string_view advice = repository_.is_shallow()
                                        ? ": this clone is shallow, run `git fetch --unshallow`"
                                        : ": they began apart; compare them as they are, with two dots (`A..B`)";
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

}  // namespace okr::store
