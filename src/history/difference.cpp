#include "history/difference.hpp"

#include <utility>

#include "diff/compare.hpp"

namespace okr::history {

namespace {

using Placed = std::vector<diffing::PlacedDocument>;

/// One side of all files; a failure where a blob is not there.
base::Result<Placed> side(Documents& documents, const std::vector<store::FileChange>& files,
                          std::optional<store::Blob> store::FileChange::*blob, const store::Point& point) {
    Placed placed;
    for (const store::FileChange& file : files) {
        if (!(file.*blob)) continue;
        auto document = documents.read(file.path, *(file.*blob), point);
        if (!document) return document.failure();
        if (*document) placed.push_back({file.path, *document});
    }
    return placed;
}

}  // namespace

base::Result<Difference> difference(Documents& documents, const std::vector<store::FileChange>& files,
                                    const store::Point& from, const store::Point& to) {
    auto before = side(documents, files, &store::FileChange::before, from);
    if (!before) return before.failure();
    auto after = side(documents, files, &store::FileChange::after, to);
    if (!after) return after.failure();
    auto settings = documents.settings(to);
    if (!settings) return settings.failure();
    Difference difference = diffing::compare(std::move(*before), std::move(*after), Reader(settings->words));
    difference.from = from.name;
    difference.to = to.name;
    return difference;
}

base::Result<Difference> difference(const store::Snapshots& snapshots, Documents& documents, const store::Point& from,
                                    const store::Point& to) {
    auto changes = snapshots.changed(from, to);
    if (!changes) return changes.failure();
    return difference(documents, changes->files, from, to);
}

}  // namespace okr::history
