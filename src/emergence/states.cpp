#include "emergence/states.hpp"

#include "store/compare_trees.hpp"

namespace okr::emerging {

base::Result<std::optional<git::Id>> States::folder(std::size_t step) const {
    return chronicle_.snapshots.folder_in(chronicle_.trail.commit(place(step)).tree);
}

base::Result<std::vector<store::FileChange>> States::changes(std::size_t step) const {
    const auto after = folder(step);
    if (!after) return after.failure();
    std::optional<git::Id> before;
    if (step > 0) {
        const auto found = folder(step - 1);
        if (!found) return found.failure();
        before = *found;
    }
    std::vector<store::FileChange> files;
    if (step > 0 && before == *after) return files;
    auto differences = store::compare_sides(chronicle_.snapshots.repository(), {{before}, *after},
                                            {*chronicle_.tip.scope, workspaces_.limit()});
    if (!differences) return differences.failure();
    for (store::PathChange& file : differences->files)
        files.push_back({std::move(file.path), std::move(file.before.front()), std::move(file.after)});
    return files;
}

base::Result<std::optional<model::Workspace>> States::at(std::size_t step) {
    const auto point = chronicle_.snapshots.point(chronicle_.trail.commit(place(step)).id);
    if (!point) return point.failure();
    return workspaces_.of(*point);
}

}  // namespace okr::emerging
