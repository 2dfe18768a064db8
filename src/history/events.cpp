#include "history/events.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <string_view>
#include <tuple>
#include <unordered_map>

#include "base/moment.hpp"
#include "history/latest_names.hpp"

namespace okr::history {

namespace {

std::string first_line(const std::string& message) {
    const std::size_t begin = std::min(message.find_first_not_of("\r\n"), message.size());
    return message.substr(begin, std::min({message.find('\n', begin), message.size(), begin + 1000}) - begin);
}

base::Failure cut(const git::Id& commit) {
    return {
        fmt::format("this clone is shallow and ends at commit {}, where a part of what is asked for already stood: "
                    "fetch the rest with `git fetch --unshallow` (GitHub Actions: `fetch-depth: 0` for "
                    "actions/checkout; GitLab: `GIT_DEPTH: 0`), or ask for less with --since",
                    commit.hex().substr(0, 12))};
}

class Telling {
public:
    Telling(const store::Snapshots& snapshots, const Trail& trail, Gathered& gathered, const Asked& asked)
        : snapshots_(snapshots), trail_(trail), gathered_(gathered), happenings_(gathered.happenings), asked_(asked) {}

    base::Result<std::vector<Event>> run(const Life& life, const Bounds& bounds, std::vector<Series>& series) {
        for (const auto& [at, why] : life.likenesses) happenings_[at].change.note = why;
        std::vector<std::string> lives = latest_names(life);
        events_.reserve(static_cast<std::size_t>(
            std::count_if(life.chosen.begin(), life.chosen.end(), [&](auto at) { return !is_part(happenings_[at]); })));
        for (std::size_t at = 0; at < life.chosen.size(); ++at) {
            Happening happening = take(life.chosen[at]);
            const store::GraphCommit& commit = trail_.commit(happening.commit);
            tell_return(happening, lives[at]);
            if (!bounds.hold(commit.time)) continue;
            if (commit.is_cut) return cut(commit.id);
            const auto by = told_commit(happening.commit);
            if (!by) return by.failure();
            add_value(happening, lives[at], **by);
            tell(std::move(happening), **by, std::move(lives[at]));
        }
        series = take_series();
        add_parts();
        return std::move(events_);
    }

private:
    /// Where a life ended, and what it promised then.
    struct Gone {
        Trail::Place commit;
        std::string promise;
    };

    /// Who reads that something was added is to know that it stood there before.
    void tell_return(Happening& happening, const std::string& life) {
        const auto gone = gone_.find(life);
        if (happening.change.is_gone) {
            gone_[life] = {happening.commit, happening.promise};
        } else if (gone != gone_.end()) {
            if (is_addition(happening.change)) tell_return(happening, gone->second);
            gone_.erase(gone);
        }
    }

    /// What comes back as something else was bent in between, and is as loud as if it had been bent in place.
    void tell_return(Happening& happening, const Gone& gone) const {
        const store::GraphCommit& commit = trail_.commit(gone.commit);
        Change& change = happening.change;
        change.note = fmt::format("back again: dropped on {} by {}", base::iso_moment(commit.time).substr(0, 10),
                                  commit.id.hex().substr(0, 12));
        if (gone.promise == happening.promise) return;
        change.note += fmt::format(", when it was `{}`; now it is `{}`", gone.promise, happening.promise);
        change.grade = Grade::high;
    }

    /// Of each that was chosen.
    [[nodiscard]] std::vector<std::string> latest_names(const Life& life) const {
        LatestNames names;
        std::vector<std::string> lives(life.chosen.size());
        auto rename = gathered_.renames.rbegin();
        for (std::size_t at = life.chosen.size(); at-- > 0;) {
            const Happening& happening = happenings_[life.chosen[at]];
            for (; rename != gathered_.renames.rend() && rename->commit > happening.commit; ++rename)
                names.learn(*rename);
            lives[at] = names.of(happening.change);
        }
        return lives;
    }

    /// What all events of one commit share.
    struct ToldCommit {
        std::string id, date;
        Person author;
        std::string summary;
    };

    base::Result<const ToldCommit*> told_commit(Trail::Place place) {
        const auto known = commits_.find(place);
        if (known != commits_.end()) return &known->second;
        const store::GraphCommit& at = trail_.commit(place);
        const auto commit = snapshots_.repository().commit(at.id);
        if (!commit) return commit.failure();
        return &commits_
                    .emplace(place, ToldCommit{commit->id.hex(),
                                               base::iso_moment(at.time),
                                               {commit->author.name, commit->author.email},
                                               first_line(commit->message)})
                    .first->second;
    }

    /// Those before it are let go: happenings and events of a long history together would take twice the memory.
    Happening take(std::size_t at) {
        for (; taken_ < at; ++taken_) happenings_.pop_front();
        Happening happening = std::move(happenings_.front());
        happenings_.pop_front();
        ++taken_;
        return happening;
    }

    /// What comes or goes with another is told with that one, unless it comes back as something else.
    [[nodiscard]] bool is_part(const Happening& happening) const {
        const bool is_bent = is_addition(happening.change) && happening.change.grade == Grade::high;
        return asked_.is_many() && !happening.change.part_of.empty() && !is_bent;
    }

    void tell(Happening happening, const ToldCommit& by, std::string life) {
        if (is_part(happening)) return parts_.push_back({happening.commit, std::move(happening.change)});
        places_.push_back(happening.commit);
        events_.push_back({by.id, by.date, by.author, by.summary, std::move(happening.change), std::move(life), {}});
    }

    /// A value that is new, whatever else the change was.
    void add_value(const Happening& happening, const std::string& life, const ToldCommit& by) {
        if (happening.current.empty()) return;
        Series& series = series_[life];
        series.title = happening.change.title;
        if (series.values.empty() || series.values.back().text != happening.current)
            series.values.push_back({by.date, happening.current, happening.number});
    }

    std::vector<Series> take_series() {
        std::vector<Series> result;
        for (auto& [object, series] : series_) {
            if (series.values.size() < 2) continue;
            series.object = object;
            result.push_back(std::move(series));
        }
        return result;
    }

    void add_parts() {
        if (parts_.empty()) return;
        using Key = std::tuple<Trail::Place, std::string_view, bool>;
        std::map<Key, Event*> wholes;
        for (std::size_t at = 0; at < events_.size(); ++at)
            wholes.emplace(Key(places_[at], events_[at].change.object, events_[at].change.is_gone), &events_[at]);
        for (auto& [place, part] : parts_) {
            const auto whole = wholes.find(Key(place, part.part_of, part.is_gone));
            if (whole != wholes.end()) whole->second->parts.push_back(std::move(part));
        }
    }

    const store::Snapshots& snapshots_;
    const Trail& trail_;
    const Gathered& gathered_;
    Happenings& happenings_;
    const Asked& asked_;
    std::unordered_map<Trail::Place, ToldCommit> commits_;
    std::vector<Event> events_;
    std::vector<Trail::Place> places_;  ///< of the events
    std::deque<std::pair<Trail::Place, Change>> parts_;
    std::size_t taken_ = 0;                       ///< happenings that are gone
    std::map<std::string, Series> series_;        ///< by life
    std::unordered_map<std::string, Gone> gone_;  ///< by life
};

}  // namespace

base::Result<std::vector<Event>> events_of(const store::Snapshots& snapshots, const Trail& trail, Gathered& gathered,
                                           const Life& life, const Asked& asked, const Bounds& bounds,
                                           std::vector<Series>& series) {
    return Telling(snapshots, trail, gathered, asked).run(life, bounds, series);
}

}  // namespace okr::history
