#include "history/comparing.hpp"

#include <algorithm>
#include <iterator>

#include "diff/compare.hpp"
#include "history/renames.hpp"

namespace okr::history {

namespace {

/// One state that differs from every parent's, though each parent may have differed in another way.
bool is_same_outcome(const Change& a, const Change& b) {
    return a.object == b.object && a.after == b.after && a.is_gone == b.is_gone && (a.kind == b.kind || a.after);
}

void keep_common(std::vector<Happening>& happenings, const std::vector<Happening>& others) {
    std::erase_if(happenings, [&](const Happening& one) {
        return std::none_of(others.begin(), others.end(),
                            [&](const Happening& other) { return is_same_outcome(one.change, other.change); });
    });
}

/// What all comes or all goes has no other name.
bool may_rename(const Documented& files) {
    return !files.before.empty() && !files.after.empty() && !have_same_names(files.before, files.after);
}

}  // namespace

/// Empty where nobody needs them: to make them of all takes its time.
BothStandings Comparing::standings_of(const Documented& files) const {
    if (!view_.wants_wholes && !may_rename(files)) return {};
    return {history::standings_of(files.before), history::standings_of(files.after)};
}

base::Result<Compared> Comparing::compare(Trail::Place place, const FileChanges& files, const Marks& marks) {
    const auto documented = sides_.read(files, marks);
    if (!documented) return documented.failure();
    met_.note(place, *documented);
    const BothStandings standings = standings_of(*documented);
    Difference difference = diffing::compare(documented->before, documented->after, reader_);
    diffing::restore_places(difference.changes, documented->shortened);
    auto renames = renames_of(place, difference.changes, standings.before, standings.after);
    return Compared{
        happenings_of(place, std::move(difference.changes), *documented, view_.wants_wholes ? &standings : nullptr),
        std::move(renames)};
}

base::Result<Compared> Comparing::compare_all(Trail::Place place, const std::vector<FileChanges>& lists,
                                              const Marks& marks) {
    auto all = compare(place, lists.front(), marks);
    for (std::size_t parent = 1; all && parent < lists.size(); ++parent) {
        auto other = compare(place, lists[parent], marks);
        if (!other) return other.failure();
        keep_common(all->made, other->made);
        std::move(other->renames.begin(), other->renames.end(), std::back_inserter(all->renames));
    }
    return all;
}

}  // namespace okr::history
