#include "emergence/states.hpp"

#include <algorithm>

#include "model/build.hpp"
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
    auto differences =
        store::compare_sides(chronicle_.snapshots.repository(), {{before}, *after}, {*chronicle_.tip.scope, limit_});
    if (!differences) return differences.failure();
    for (store::PathChange& file : differences->files)
        files.push_back({std::move(file.path), std::move(file.before.front()), std::move(file.after)});
    return files;
}

base::Result<std::string> States::text(const store::Blob& blob, const store::Point& point) {
    if (const auto known = texts_.find(blob.id); known != texts_.end()) return known->second;
    auto text = chronicle_.snapshots.text(blob, point);
    if (text) texts_.emplace(blob.id, *text);
    return text;
}

syntax::Parsed States::parse(std::string_view bytes, const syntax::Limits& limits) {
    std::string key(bytes);
    const auto known = parsed_.find(key);
    if (known != parsed_.end() && !known->second.broken) return known->second;
    return parsed_.insert_or_assign(std::move(key), syntax::read(bytes, limits)).first->second;
}

base::Result<std::optional<model::Workspace>> States::at(std::size_t step) {
    const auto point = chronicle_.snapshots.point(chronicle_.trail.commit(place(step)).id);
    if (!point) return point.failure();
    return of(*point);
}

base::Result<std::optional<model::Workspace>> States::of(const store::Point& point) {
    const auto listing = chronicle_.snapshots.listing(point);
    if (!listing) return listing.failure();
    std::vector<Source> sources;
    for (const store::FoundFile& file : listing->files) {
        if (!limit_.holds(file.path)) continue;
        auto text = this->text(file.blob, point);
        if (!text) return text.failure();
        sources.push_back({file.path, std::move(*text)});
    }
    const auto remember = [this](std::string_view bytes, const syntax::Limits& limits) { return parse(bytes, limits); };
    auto workspace = model::build_workspace(std::move(sources), {.parse = remember});
    if (!workspace) return std::optional<model::Workspace>();
    return std::optional(std::move(*workspace));
}

}  // namespace okr::emerging
