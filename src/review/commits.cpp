#include "review/commits.hpp"

#include <algorithm>
#include <iterator>
#include <string>
#include <utility>

namespace okr::reviewing {

namespace {

using Files = std::vector<store::FileChange>;
using ScopePointer = std::shared_ptr<const store::Scope>;

/// By one scope and one okr.yaml: only the folders are compared.
base::Result<Files> between(const store::Snapshots& snapshots, store::Point from, store::Point to,
                            const ScopePointer& scope) {
    from.scope = to.scope = scope;
    from.settings = to.settings;
    auto changes = snapshots.changed(from, to);
    if (!changes) return changes.failure();
    return std::move(changes->files);
}

/// The files of both lists, of the first without those in conflict, of the second these alone.
Files settled(Files own, Files all, const std::vector<std::string>& conflicts) {
    const auto is_in_conflict = [&](const store::FileChange& file) {
        return std::binary_search(conflicts.begin(), conflicts.end(), file.path);
    };
    std::erase_if(own, is_in_conflict);
    std::copy_if(all.begin(), all.end(), std::back_inserter(own), is_in_conflict);
    std::sort(own.begin(), own.end(), [](const auto& a, const auto& b) { return a.path < b.path; });
    return own;
}

/// Where nobody can tell what git would have done, all that is new to the first parent.
base::Result<Files> done_by_merge(const store::Snapshots& snapshots, const store::Walk& walk,
                                  const store::GraphCommit& merge, const ScopePointer& scope) {
    const auto ours = snapshots.point(walk.all()[merge.parents[0]].id);
    if (!ours) return ours.failure();
    const auto theirs = snapshots.point(walk.all()[merge.parents[1]].id);
    if (!theirs) return theirs.failure();
    const auto made = snapshots.point(merge.id);
    if (!made) return made.failure();
    auto all = between(snapshots, *ours, *made, scope);
    if (!all || merge.parents.size() > 2) return all;
    const auto merged = snapshots.merged(*ours, *theirs);
    if (!merged) return all;
    auto own = between(snapshots, merged->point, *made, scope);
    if (!own) return own;
    return settled(std::move(*own), std::move(*all), merged->conflicts);
}

}  // namespace

base::Result<store::Walk> walk_range(const store::Snapshots& snapshots, const store::Point& base,
                                     const store::Point& head) {
    store::WalkOptions options;
    if (base.commit) options.without.push_back(*base.commit);
    return store::Walk::open(snapshots, head, std::move(options));
}

base::Result<Files> files_changed_by(const store::Snapshots& snapshots, const store::Walk& walk, std::size_t place,
                                     const ScopePointer& scope) {
    const store::GraphCommit& commit = walk.commits()[place];
    if (commit.parents.size() > 1) return done_by_merge(snapshots, walk, commit, scope);
    const auto paths = walk.changes(place);
    if (!paths) return paths.failure();
    Files files;
    for (const store::PathChange& path : *paths)
        files.push_back({path.path, path.before.empty() ? std::nullopt : path.before.front(), path.after});
    return files;
}

}  // namespace okr::reviewing
