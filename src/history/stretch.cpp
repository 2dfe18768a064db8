#include "history/stretch.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <map>
#include <set>
#include <string>

#include "diff/compare.hpp"
#include "history/asked.hpp"
#include "history/limited_trail.hpp"
#include "history/overruled.hpp"
#include "history/renames.hpp"
#include "history/sides.hpp"

namespace okr::history {

namespace {

using Files = std::vector<store::FileChange>;

/// A commit of more files than this is not searched for where something came from: a reorganisation of everything.
constexpr std::size_t most_searched = 1000;
constexpr std::size_t short_id = 12;

/// One state that differs from every parent's, though each parent may have differed in another way.
bool is_same_outcome(const Change& a, const Change& b) {
    return a.object == b.object && a.after == b.after && a.is_gone == b.is_gone && (a.kind == b.kind || a.after);
}

/// What comes or goes may have moved, and a reference may follow a name that changed elsewhere.
bool concerns_others(const Happening& happening) { return happening.change.tally != Tally::progress; }

/// Something else may be where it was.
bool leaves_its_place(const Happening& happening) {
    return happening.change.is_gone || !happening.change.former.empty();
}

class Gathering {
public:
    Gathering(const Ground& ground, const Reader& reader)
        : trail_(ground.trail),
          snapshots_(ground.snapshots),
          sides_(ground.snapshots, ground.documents, ground.tip),
          view_(ground.view),
          limited_(trail_, snapshots_, *ground.tip.scope, view_.paths),
          within_{*ground.tip.scope, store::PathLimit(view_.within)},
          everything_{*ground.tip.scope, store::PathLimit()},
          partings_(trail_),
          overrule_{*ground.tip.scope, store::PathLimit(view_.paths.empty() ? view_.within : view_.paths)},
          marks_(view_.marks, view_.key),
          reader_(reader) {}

    base::Result<bool> look_at(Trail::Place place) {
        auto happenings = made_in_view(place);
        if (!happenings) return happenings.failure();
        const bool is_first = trail_.commit(place).parents.empty();
        if (view_.is_part() && !is_first && std::any_of(happenings->begin(), happenings->end(), concerns_others)) {
            happenings = search_everywhere(place, std::move(*happenings));
            if (!happenings) return happenings.failure();
        }
        std::move(happenings->begin(), happenings->end(), std::back_inserter(gathered_.happenings));
        return add_overruled(place);
    }

    Stretched take() && { return {std::move(gathered_), std::move(sides_).last()}; }

private:
    using Made = std::vector<Happening>;
    using Lists = std::vector<Files>;

    static void keep_common(Made& happenings, const Made& others) {
        std::erase_if(happenings, [&](const Happening& one) {
            return std::none_of(others.begin(), others.end(),
                                [&](const Happening& other) { return is_same_outcome(one.change, other.change); });
        });
    }

    /// A merge that left out what one side had changed and the other had not has taken it back.
    base::Result<bool> add_overruled(Trail::Place place) {
        if (trail_.commit(place).parents.size() < 2) return true;
        const auto all = overruled(trail_, snapshots_, place, overrule_, partings_);
        if (!all) return all.failure();
        for (const Overruled& one : *all) {
            auto lost = compare(place, one.lost, marks_);
            if (!lost) return lost.failure();
            const auto own = touched(place, one.own);
            if (!own) return own.failure();
            std::erase_if(*lost, [&](const Happening& happening) {
                return own->contains(happening.change.object) || own->contains(happening.change.former);
            });
            std::move(lost->begin(), lost->end(), std::back_inserter(gathered_.happenings));
        }
        return true;
    }

    /// Where both sides touched an object somebody had to choose. Of a criss-cross: since wherever they parted, for
    /// what is new since one of these places alone came with the other.
    base::Result<std::set<std::string>> touched(Trail::Place place, const std::vector<Files>& own) {
        std::map<std::string, std::size_t> times;
        const std::size_t renames = gathered_.renames.size();
        for (const Files& files : own) {
            const auto made = compare(place, files, marks_);
            if (!made) return made.failure();
            for (const std::string& name : names_in(*made)) ++times[name];
        }
        gathered_.renames.erase(gathered_.renames.begin() + static_cast<std::ptrdiff_t>(renames),
                                gathered_.renames.end());  // its own commits have told them
        std::set<std::string> names;
        for (const auto& [name, count] : times)
            if (count == own.size()) names.insert(name);
        return names;
    }

    static std::set<std::string> names_in(const Made& made) {
        std::set<std::string> names;
        for (const Happening& happening : made) names.insert({happening.change.object, happening.change.former});
        names.erase("");  // most have no former name
        return names;
    }

    base::Result<Made> made_in_view(Trail::Place place) {
        const auto lists = view_.paths.empty() ? trail_.changes(snapshots_, place, within_) : limited_.changes(place);
        if (!lists) return lists.failure();
        return lists->empty() ? Made() : made_by(place, *lists, marks_);
    }

    /// What is so against every parent.
    base::Result<Made> made_by(Trail::Place place, const Lists& lists, const Marks& marks) {
        auto happenings = compare(place, lists.front(), marks);
        for (std::size_t parent = 1; happenings && parent < lists.size(); ++parent) {
            const auto other = compare(place, lists[parent], marks);
            if (!other) return other.failure();
            keep_common(*happenings, *other);
        }
        return happenings;
    }

    base::Result<Made> compare(Trail::Place place, const Files& files, const Marks& marks) {
        const auto documented = sides_.read(files, marks);
        if (!documented) return documented.failure();
        note(place, *documented);
        Standings before, after;
        if (view_.wants_wholes || may_rename(*documented)) {
            before = standings_of(documented->before);
            after = standings_of(documented->after);
        }
        Difference difference = diffing::compare(documented->before, documented->after, reader_);
        diffing::restore_places(difference.changes, documented->shortened);
        auto renames = renames_of(place, difference.changes, before, after);
        std::move(renames.begin(), renames.end(), std::back_inserter(gathered_.renames));
        Made made;
        if (difference.changes.empty()) return made;
        const Results results = results_of(documented->after);
        const Results old = results_of(documented->before);
        for (Change& change : difference.changes) {
            Happening happening{place, std::move(change), {}, {}, {}, {}, {}};
            add_value(happening, results);
            add_promise(happening, happening.change.is_gone ? old : results);
            if (view_.wants_wholes) add_standing(happening, before, after);
            made.push_back(std::move(happening));
        }
        return made;
    }

    /// What all comes or all goes has no other name.
    static bool may_rename(const Documented& files) {
        return !files.before.empty() && !files.after.empty() && !have_same_names(files.before, files.after);
    }

    static void add_value(Happening& happening, const Results& results) {
        const auto found = happening.change.is_gone ? results.end() : results.find(happening.change.object);
        if (found == results.end()) return;
        happening.current = found->second->current.value;
        happening.number = number_of(*found->second);
    }

    static void add_promise(Happening& happening, const Results& results) {
        if (!happening.change.is_gone && !is_addition(happening.change)) return;
        const auto found = results.find(happening.change.object);
        if (found != results.end()) happening.promise = promise_of(*found->second);
    }

    static void add_standing(Happening& happening, const Standings& before, const Standings& after) {
        const Change& change = happening.change;
        const auto was = before.find(change.former.empty() ? change.object : change.former);
        const auto is = change.is_gone ? after.end() : after.find(change.object);
        if (was != before.end()) add_wholes(happening, was->second);
        if (is != after.end()) add_wholes(happening, is->second);
    }

    static void add_wholes(Happening& happening, const Standing& standing) {
        happening.wholes.insert(happening.wholes.end(), standing.wholes.begin(), standing.wholes.end());
        happening.moves.insert(happening.moves.end(), standing.moves.begin(), standing.moves.end());
    }

    /// The same with all files of the commit: what seems to come or go is seen to move, what is referred to is known.
    base::Result<Made> search_everywhere(Trail::Place place, Made narrow) {
        const auto lists = trail_.changes(snapshots_, place, everything_);
        if (!lists) return lists.failure();
        const auto is_long = [](const Files& files) { return files.size() > most_searched; };
        if (std::any_of(lists->begin(), lists->end(), is_long)) return narrow;
        for (const Files& files : *lists)
            for (const store::FileChange& file : files)
                if (!is_in_view(file.path)) searched_.insert(file.path);
        auto wide = lists->size() == 1 ? made_by_old(place, lists->front()) : made_by(place, *lists, {});
        if (wide && lists->size() == 1 && std::any_of(wide->begin(), wide->end(), leaves_its_place))
            wide = made_by(place, *lists, {});
        searched_.clear();
        return wide;
    }

    /// Without new files that hold nothing of what is looked for: they matter only where something went that may have
    /// come to stand in them.
    base::Result<Made> made_by_old(Trail::Place place, const Files& files) {
        Files old;
        for (const store::FileChange& file : files) {
            const auto has_it = may_hold(file);
            if (!has_it) return has_it.failure();
            if (*has_it) old.push_back(file);
        }
        return made_by(place, {std::move(old)}, {});
    }

    base::Result<bool> may_hold(const store::FileChange& file) {
        if (file.before) return true;
        if (view_.is_of_others && !is_in_view(file.path) && view_.is_of_others(file.path, view_.marks)) return false;
        return sides_.is_marked(file, marks_);
    }

    [[nodiscard]] bool is_in_view(const std::string& path) const {
        if (view_.paths.empty()) return within_.limit.holds(path);
        return std::find(view_.paths.begin(), view_.paths.end(), path) != view_.paths.end();
    }

    void note(Trail::Place place, const Documented& documented) {
        for (const std::string& path : documented.broken)
            if (!searched_.contains(path))
                gathered_.unreadable.push_back(
                    fmt::format("{}: {} cannot be parsed", trail_.commit(place).id.hex().substr(0, short_id), path));
        for (const auto* side : {&documented.before, &documented.after})
            for (const diffing::PlacedDocument& file : *side)
                for (const model::TeamFile& team : file.document->team_files)
                    note(file.path, team.team.value, team.cycle.value);
    }

    void note(const std::string& path, const std::string& team, const std::string& cycle) {
        gathered_.teams.insert(team);
        const bool is_marked = view_.marks.contains(team) || view_.marks.contains(cycle);
        if (is_marked && searched_.contains(path)) gathered_.elsewhere.insert(path);
    }

    const Trail& trail_;
    const store::Snapshots& snapshots_;
    SideReader sides_;
    const View& view_;
    LimitedTrail limited_;
    store::View within_;
    store::View everything_;
    Partings partings_;
    store::View overrule_;  ///< the same as what is asked for, by paths
    Marks marks_;
    const Reader& reader_;
    std::set<std::string> searched_;  ///< files outside of the view that are looked into just now
    Gathered gathered_;
};

}  // namespace

base::Result<Stretched> gather_stretch(const Ground& ground, const Stretch& stretch,
                                       const std::function<void()>& step) {
    const auto settings = ground.documents.settings(ground.tip);
    if (!settings) return settings.failure();
    const Reader reader(settings->words);
    Gathering gathering(ground, reader);
    for (Trail::Place place = stretch.from; place < stretch.to; ++place) {
        if (const auto looked = gathering.look_at(place); !looked) return looked.failure();
        step();
    }
    return std::move(gathering).take();
}

}  // namespace okr::history
