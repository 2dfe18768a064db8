#include "history/difference.hpp"

#include <utility>

#include "diff/compare.hpp"

namespace okr::history {

namespace {

using Files = std::vector<store::FileChange>;
using diffing::Sides;

class SidesReader {
public:
    SidesReader(Documents& documents, const store::Point& from, const store::Point& to)
        : documents_(documents), from_(from), to_(to) {}

    /// A failure where a blob is not there.
    base::Result<Sides> read(const Files& files) {
        auto short_ones = read(files, true);
        if (!short_ones || short_ones->shortened.empty()) return short_ones;
        if (diffing::may_stand(*short_ones)) return short_ones;
        return read(files, false);
    }

private:
    base::Result<Sides> read(const Files& files, bool by_excerpts) {
        Sides sides;
        for (const store::FileChange& file : files) {
            const auto is_of_others = documents_.is_of_others(file, from_, to_);
            if (!is_of_others) return is_of_others.failure();
            if (*is_of_others) continue;
            auto is_added = by_excerpts ? add_excerpts(file, sides) : base::Result<bool>(false);
            if (is_added && !*is_added) is_added = add(file, sides);
            if (!is_added) return is_added.failure();
        }
        return sides;
    }

    base::Result<bool> add_excerpts(const store::FileChange& file, Sides& sides) {
        auto excerpts = documents_.excerpts(file, from_, to_);
        if (!excerpts) return excerpts.failure();
        if (!*excerpts) return false;
        diffing::put(file.path, std::move(**excerpts), sides);
        return true;
    }

    /// A doubtful file counts where it is ours on the other side.
    base::Result<bool> add(const store::FileChange& file, Sides& sides) {
        auto before = placed(file.path, file.before, from_);
        if (!before) return before.failure();
        auto after = placed(file.path, file.after, to_);
        if (!after) return after.failure();
        const auto is_ours = [](const Found& side) { return side && !side->is_doubtful(); };
        if (!is_ours(*before) && !is_ours(*after)) return true;
        if (*before) sides.before.push_back(std::move(**before));
        if (*after) sides.after.push_back(std::move(**after));
        return true;
    }

    using Found = std::optional<diffing::PlacedDocument>;

    base::Result<Found> placed(const std::string& path, const std::optional<store::Blob>& blob,
                               const store::Point& point) {
        if (!blob) return Found();
        auto document = documents_.read(path, *blob, point);
        if (!document) return document.failure();
        return *document ? Found({path, std::move(*document)}) : Found();
    }

    Documents& documents_;
    const store::Point& from_;
    const store::Point& to_;
};

}  // namespace

base::Result<Difference> difference(Documents& documents, const std::vector<store::FileChange>& files,
                                    const store::Point& from, const store::Point& to) {
    auto sides = SidesReader(documents, from, to).read(files);
    if (!sides) return sides.failure();
    auto settings = documents.settings(to);
    if (!settings) return settings.failure();
    Difference difference =
        diffing::compare(std::move(sides->before), std::move(sides->after), Reader(settings->words));
    diffing::restore_places(difference.changes, sides->shortened);
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
