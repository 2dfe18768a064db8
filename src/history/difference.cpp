#include "history/difference.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <utility>

#include "diff/compare.hpp"
#include "history/hidden.hpp"
#include "history/renames.hpp"
#include "history/standing.hpp"

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

bool is_lower(const syntax::Limits& limits, const syntax::Limits& others) {
    return limits.file_size < others.file_size || limits.levels < others.levels || limits.aliases < others.aliases ||
           limits.nodes < others.nodes;
}

/// Under other limits a file may be unreadable that is as it was.
base::Result<bool> has_other_limits(Documents& documents, const store::Point& from, const store::Point& to) {
    if (from.settings == to.settings) return false;
    const auto before = documents.settings(from);
    if (!before) return before.failure();
    const auto after = documents.settings(to);
    if (!after) return after.failure();
    return is_lower(before->limits, after->limits) || is_lower(after->limits, before->limits);
}

/// Adds files that are the same on both sides.
base::Result<Files> with_equal_files(const store::Snapshots& snapshots, Files files, const store::Point& to) {
    const auto all = snapshots.listing(to);
    if (!all) return all.failure();
    const auto by_path = [](const store::FileChange& a, const store::FileChange& b) { return a.path < b.path; };
    Files equal;
    for (const store::FoundFile& file : all->files) {
        store::FileChange same{file.path, file.blob, file.blob};
        if (!std::binary_search(files.begin(), files.end(), same, by_path)) equal.push_back(std::move(same));
    }
    std::move(equal.begin(), equal.end(), std::back_inserter(files));
    std::sort(files.begin(), files.end(), by_path);
    return files;
}

base::Result<Files> files_to_compare(const store::Snapshots& snapshots, Documents& documents, const store::Point& from,
                                     const store::Point& to) {
    auto changes = snapshots.changed(from, to);
    if (!changes) return changes.failure();
    const auto is_all = has_other_limits(documents, from, to);
    if (!is_all) return is_all.failure();
    return *is_all ? with_equal_files(snapshots, std::move(changes->files), to) : std::move(changes->files);
}

/// Nothing is read with settings that cannot be parsed, so that no document tells of them.
base::Result<bool> tell_broken_settings(const Documents& documents, const store::Point& from, const store::Point& to,
                                        Difference& difference) {
    if (from.settings == to.settings) return true;
    for (const auto& [point, when] : {std::pair(&from, "before"), std::pair(&to, "after")}) {
        const auto are = documents.are_settings_broken(*point);
        if (!are) return are.failure();
        if (!*are) continue;
        difference.layout_only = false;
        difference.unreadable.push_back(
            fmt::format("{}: cannot be parsed {} the change; what it sets is left out", store::settings_name, when));
    }
    return true;
}

base::Result<Difference> compared(Documents& documents, Sides sides, const store::Point& from, const store::Point& to) {
    const auto words = documents.words(to);
    if (!words) return words.failure();
    Difference difference = diffing::compare(std::move(sides.before), std::move(sides.after), Reader(*words));
    diffing::restore_places(difference.changes, sides.shortened);
    difference.from = from.name;
    difference.to = to.name;
    return difference;
}

}  // namespace

base::Result<Difference> difference(Documents& documents, const std::vector<store::FileChange>& files,
                                    const store::Point& from, const store::Point& to) {
    auto sides = SidesReader(documents, from, to).read(files);
    if (!sides) return sides.failure();
    return compared(documents, std::move(*sides), from, to);
}

base::Result<Step> step(Documents& documents, const std::vector<store::FileChange>& files, const store::Point& from,
                        const store::Point& to) {
    auto sides = SidesReader(documents, from, to).read(files);
    if (!sides) return sides.failure();
    const Sides kept = *sides;  // standings look into documents
    auto difference = compared(documents, std::move(*sides), from, to);
    if (!difference) return difference.failure();
    auto renames = renames_of(0, difference->changes, standings_of(kept.before), standings_of(kept.after));
    return Step{std::move(*difference), std::move(renames)};
}

base::Result<Difference> difference(const store::Snapshots& snapshots, Documents& documents, const store::Point& from,
                                    const store::Point& to) {
    const auto files = files_to_compare(snapshots, documents, from, to);
    if (!files) return files.failure();
    auto found = difference(documents, *files, from, to);
    if (!found) return found;
    if (const auto told = tell_broken_settings(documents, from, to, *found); !told) return told.failure();
    const auto is_gone = [](const Change& change) { return change.is_gone; };
    if (std::none_of(found->changes.begin(), found->changes.end(), is_gone)) return found;
    const auto hidden = hidden_files(snapshots, documents, from, to);
    if (!hidden) return hidden.failure();
    tell_hidden(*hidden, found->changes);
    return found;
}

}  // namespace okr::history
