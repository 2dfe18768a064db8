#include "emergence/united.hpp"

#include <algorithm>
#include <map>
#include <utility>

namespace okr::emerging {

namespace {

using Content = std::optional<store::Blob>;

std::optional<Content> settled(Content content) { return std::optional<Content>(std::in_place, std::move(content)); }

class Uniting {
public:
    Uniting(const store::Snapshots& snapshots, const std::vector<Entrant>& entrants)
        : snapshots_(snapshots), entrants_(entrants) {
        for (std::size_t at = 0; at < entrants.size(); ++at)
            for (const store::FileChange& change : entrants[at].changes)
                changed_[change.path].emplace_back(at, change.after);
    }

    base::Result<United> run(const store::Listing& main) {
        std::map<std::string, store::Blob> files;
        for (const store::FoundFile& file : main.files) files.emplace(file.path, file.blob);
        for (const auto& [path, versions] : changed_) {
            const auto content = settle(path, versions);
            if (!content) return content.failure();
            if (!*content) continue;
            files.erase(path);
            if (const Content& blob = **content) files.emplace(path, *blob);
        }
        for (auto& [path, blob] : files) united_.files.push_back({path, std::move(blob)});
        return std::move(united_);
    }

private:
    using Versions = std::vector<std::pair<std::size_t, Content>>;

    /// Nothing in it where the branches clash.
    base::Result<std::optional<Content>> settle(const std::string& path, const Versions& versions) {
        const auto is_same = [&](const auto& version) { return version.second == versions.front().second; };
        if (std::all_of(versions.begin(), versions.end(), is_same)) return settled(versions.front().second);
        if (versions.size() > 2) return clash(path, versions);
        const auto merged = merge(versions[0].first, versions[1].first);
        if (!merged) return merged.failure();
        const store::Merged& both = **merged;
        if (std::binary_search(both.conflicts.begin(), both.conflicts.end(), path)) return clash(path, versions);
        return find(path, both.point);
    }

    base::Result<const store::Merged*> merge(std::size_t one, std::size_t other) {
        const auto known = merged_.find({one, other});
        if (known != merged_.end()) return &known->second;
        auto merged = snapshots_.merged(entrants_[one].tip, entrants_[other].tip);
        if (!merged) return merged.failure();
        return &merged_.emplace(std::pair(one, other), std::move(*merged)).first->second;
    }

    base::Result<std::optional<Content>> find(const std::string& path, const store::Point& point) const {
        const auto listing = snapshots_.listing(point);
        if (!listing) return listing.failure();
        for (const store::FoundFile& file : listing->files)
            if (file.path == path) return settled(file.blob);
        return settled(std::nullopt);
    }

    std::optional<Content> clash(const std::string& path, const Versions& versions) {
        Clash clash{path, {}};
        for (const auto& [at, content] : versions) clash.branches.push_back(entrants_[at].name);
        united_.clashes.push_back(std::move(clash));
        return std::nullopt;
    }

    const store::Snapshots& snapshots_;
    const std::vector<Entrant>& entrants_;
    std::map<std::string, Versions> changed_;
    std::map<std::pair<std::size_t, std::size_t>, store::Merged> merged_;
    United united_;
};

}  // namespace

base::Result<United> unite(const store::Snapshots& snapshots, const store::Point& main,
                           const std::vector<Entrant>& entrants) {
    const auto listing = snapshots.listing(main);
    if (!listing) return listing.failure();
    return Uniting(snapshots, entrants).run(*listing);
}

}  // namespace okr::emerging
