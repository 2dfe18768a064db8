#include "emergence/workspaces.hpp"

#include "model/build.hpp"

namespace okr::emerging {

base::Result<std::string> Workspaces::text(const store::Blob& blob, const store::Point& point) {
    if (const auto known = texts_.find(blob.id); known != texts_.end()) return known->second;
    auto text = snapshots_.text(blob, point);
    if (text) texts_.emplace(blob.id, *text);
    return text;
}

/// Limits may change with okr.yaml; a broken file is read again, so that nothing is remembered wrongly.
syntax::Parsed Workspaces::parse(std::string_view bytes, const syntax::Limits& limits) {
    std::string key(bytes);
    const auto known = parsed_.find(key);
    if (known != parsed_.end() && !known->second.broken) return known->second;
    return parsed_.insert_or_assign(std::move(key), syntax::read(bytes, limits)).first->second;
}

base::Result<std::optional<model::Workspace>> Workspaces::of(const store::Point& point) {
    const auto listing = snapshots_.listing(point);
    if (!listing) return listing.failure();
    return of(listing->files, point);
}

base::Result<std::optional<model::Workspace>> Workspaces::of(const std::vector<store::FoundFile>& files,
                                                             const store::Point& point) {
    std::vector<Source> sources;
    for (const store::FoundFile& file : files) {
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
