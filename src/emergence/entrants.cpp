#include "emergence/entrants.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <utility>

#include "base/moment.hpp"

namespace okr::emerging {

namespace {

/// A branch by its full name, so that no tag, and no word such as INDEX, stands in for it; else whatever is meant.
base::Result<store::Point> tip_of(const store::Snapshots& snapshots, const std::string& name) {
    const std::string branch = "refs/heads/" + name;
    return snapshots.repository().has_reference(branch) ? snapshots.point_of_reference(branch) : snapshots.point(name);
}

}  // namespace

base::Result<std::vector<std::string>> unmerged_branches(const store::Snapshots& snapshots, const store::Point& main) {
    std::vector<std::string> names;
    const auto branches = snapshots.repository().branches();
    if (!branches) return branches.failure();
    for (const std::string& name : *branches) {
        const auto tip = snapshots.repository().resolve_reference("refs/heads/" + name);
        if (!tip) return tip.failure();
        const auto base = snapshots.repository().merge_base(*main.commit, *tip);
        if (!base) return base.failure();
        // Without a common ancestor there is nothing to merge, unless it lies where nobody can see: who merges tells.
        const bool takes_part = *base ? **base != *tip : snapshots.repository().is_shallow();
        if (takes_part) names.push_back(name);
    }
    return names;
}

base::Result<Entrant> entrant_of(const store::Snapshots& snapshots, const store::Point& main, const std::string& name,
                                 Stall& stall) {
    auto tip = tip_of(snapshots, name);
    if (!tip) return tip.failure();
    if (!tip->commit) return base::Failure{fmt::format("`{}` is no branch; name commits and branches", name)};
    auto merged = snapshots.merged(main, *tip);
    if (!merged) return merged.failure();
    auto changes = snapshots.changed(main, merged->point);
    if (!changes) return changes.failure();
    const auto commit = snapshots.repository().commit(*tip->commit);
    if (!commit) return commit.failure();
    merged->point.words = name;
    stall = {name,
             commit->id.hex(),
             commit->author.name,
             base::iso_moment(commit->commit_time),
             {},
             {},
             merged->conflicts,
             {},
             {},
             {}};
    // A file in conflict is in no side of the merge: it is not gone.
    std::erase_if(changes->files, [&](const store::FileChange& file) {
        return std::find(merged->conflicts.begin(), merged->conflicts.end(), file.path) != merged->conflicts.end();
    });
    for (const store::FileChange& file : changes->files) stall.files.push_back(file.path);
    return Entrant{name, std::move(*tip), std::move(merged->point), std::move(changes->files)};
}

base::Result<bool> add_teams(Workspaces& workspaces, const Entrant& entrant, Stall& stall) {
    std::vector<store::FoundFile> files;
    for (const store::FileChange& change : entrant.changes)
        if (change.after && change.path != store::settings_name) files.push_back({change.path, *change.after});
    const auto workspace = workspaces.of(files, entrant.merged);
    if (!workspace) return workspace.failure();
    std::set<std::string> teams;
    if (*workspace)
        for (const model::TeamFile& file : (*workspace)->team_files) teams.insert(file.team.value);
    stall.teams.assign(teams.begin(), teams.end());
    return true;
}

}  // namespace okr::emerging
