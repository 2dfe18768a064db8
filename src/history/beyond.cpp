#include "history/beyond.hpp"

#include <algorithm>

namespace okr::history {

namespace {

/// A commit of more files than this is not searched for where something came from.
constexpr std::size_t most_searched = 1000;

/// Something else may be where it was.
bool leaves_its_place(const Happening& happening) {
    return happening.change.is_gone || !happening.change.former.empty();
}

}  // namespace

Beyond::Beyond(const Ground& ground)
    : trail_(ground.trail),
      snapshots_(ground.snapshots),
      view_(ground.view),
      within_{*ground.tip.scope, store::PathLimit(ground.view.within)},
      everything_{*ground.tip.scope, store::PathLimit()} {}

bool Beyond::is_in_view(const std::string& path) const {
    if (view_.paths.empty()) return within_.limit.holds(path);
    return std::find(view_.paths.begin(), view_.paths.end(), path) != view_.paths.end();
}

std::set<std::string> Beyond::outside(const std::vector<FileChanges>& lists) const {
    std::set<std::string> paths;
    for (const FileChanges& files : lists)
        for (const store::FileChange& file : files)
            if (!is_in_view(file.path)) paths.insert(file.path);
    return paths;
}

base::Result<bool> Beyond::may_hold(const store::FileChange& file, Comparing& comparing) const {
    if (file.before) return true;
    if (view_.is_of_others && !is_in_view(file.path) && view_.is_of_others(file.path, view_.marks)) return false;
    return comparing.is_marked(file);
}

/// Without new files that hold nothing of what is looked for: they matter only where something went that may have come
/// to stand in them.
base::Result<Compared> Beyond::without_new(Trail::Place place, const FileChanges& files, Comparing& comparing) const {
    FileChanges old;
    for (const store::FileChange& file : files) {
        const auto has_it = may_hold(file, comparing);
        if (!has_it) return has_it.failure();
        if (*has_it) old.push_back(file);
    }
    return comparing.compare(place, old, {});
}

base::Result<Compared> Beyond::search(Trail::Place place, const std::vector<FileChanges>& lists,
                                      Comparing& comparing) const {
    if (lists.size() > 1) return comparing.compare_all(place, lists, {});
    auto narrow = without_new(place, lists.front(), comparing);
    if (!narrow || std::none_of(narrow->made.begin(), narrow->made.end(), leaves_its_place)) return narrow;
    auto wide = comparing.compare_all(place, lists, {});
    if (wide) wide->renames.insert(wide->renames.begin(), narrow->renames.begin(), narrow->renames.end());
    return wide;
}

base::Result<std::optional<Compared>> Beyond::look(Trail::Place place, Comparing& comparing) {
    const auto lists = trail_.changes(snapshots_, place, everything_);
    if (!lists) return lists.failure();
    const auto is_long = [](const FileChanges& files) { return files.size() > most_searched; };
    if (std::any_of(lists->begin(), lists->end(), is_long)) return std::optional<Compared>();
    comparing.met().look_beyond(outside(*lists));
    auto wide = search(place, *lists, comparing);
    comparing.met().look_beyond({});
    if (!wide) return wide.failure();
    return std::optional(std::move(*wide));
}

}  // namespace okr::history
