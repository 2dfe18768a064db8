#include "history/events.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <functional>
#include <map>
#include <string_view>
#include <tuple>
#include <unordered_map>

#include "history/latest_names.hpp"

namespace okr::history {

namespace {

using namespace std::chrono;

/// 9999-12-31T23:59:59Z; what is later was not written by a clock.
constexpr std::int64_t latest = 253402300799;

std::string iso(std::int64_t time) {
    const sys_seconds moment{seconds{std::clamp<std::int64_t>(time, 0, latest)}};
    const auto day = floor<days>(moment);
    const hh_mm_ss clock{moment - day};
    return fmt::format("{}T{:02}:{:02}:{:02}Z", base::to_string(day), clock.hours().count(), clock.minutes().count(),
                       clock.seconds().count());
}

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
        const std::vector<std::string> lives = latest_names(life);
        std::vector<Event> events;
        events.reserve(life.chosen.size());
        for (std::size_t at = 0; at < life.chosen.size(); ++at) {
            Happening& happening = happenings_[life.chosen[at]];
            const store::GraphCommit& commit = trail_.commit(happening.commit);
            if (!bounds.hold(commit.time)) continue;
            if (commit.is_cut) return cut(commit.id);
            auto event = tell(happening, lives[at]);
            if (!event) return event.failure();
            add_value(happening, *event);
            events.push_back(std::move(*event));
        }
        series = take_series();
        return asked_.is_many() ? with_parts(std::move(events)) : events;
    }

private:
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

    base::Result<const git::Commit*> commit_at(Trail::Place place) {
        const auto known = commits_.find(place);
        if (known != commits_.end()) return &known->second;
        auto commit = snapshots_.repository().commit(trail_.commit(place).id);
        if (!commit) return commit.failure();
        commit->message = first_line(commit->message);
        return &commits_.emplace(place, std::move(*commit)).first->second;
    }

    base::Result<Event> tell(Happening& happening, const std::string& life) {
        const auto commit = commit_at(happening.commit);
        if (!commit) return commit.failure();
        const git::Commit& by = **commit;
        return Event{by.id.hex(),
                     iso(trail_.commit(happening.commit).time),
                     {by.author.name, by.author.email},
                     by.message,
                     std::move(happening.change),
                     life,
                     {}};
    }

    /// A value that is new, whatever else the change was.
    void add_value(const Happening& happening, const Event& event) {
        if (happening.current.empty()) return;
        Series& series = series_[event.life];
        series.title = event.change.title;
        if (series.values.empty() || series.values.back().text != happening.current)
            series.values.push_back({event.date, happening.current, happening.number});
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

    /// What comes or goes with another is told with that one.
    static std::vector<Event> with_parts(std::vector<Event> events) {
        using Key = std::tuple<std::string_view, std::string_view, bool>;
        std::map<Key, std::size_t> wholes;
        const auto is_part = [](const Event& event) { return !event.change.part_of.empty(); };
        const auto parts = std::stable_partition(events.begin(), events.end(), std::not_fn(is_part));
        for (auto at = events.begin(); at != parts; ++at)
            wholes.emplace(Key(at->commit, at->change.object, at->change.is_gone), at - events.begin());
        for (auto at = parts; at != events.end(); ++at) {
            const auto whole = wholes.find(Key(at->commit, at->change.part_of, at->change.is_gone));
            if (whole != wholes.end()) events[whole->second].parts.push_back(std::move(at->change));
        }
        events.erase(parts, events.end());
        return events;
    }

    const store::Snapshots& snapshots_;
    const Trail& trail_;
    const Gathered& gathered_;
    Happenings& happenings_;
    const Asked& asked_;
    std::unordered_map<Trail::Place, git::Commit> commits_;
    std::map<std::string, Series> series_;  ///< by life
};

}  // namespace

base::Result<std::vector<Event>> events_of(const store::Snapshots& snapshots, const Trail& trail, Gathered& gathered,
                                           const Life& life, const Asked& asked, const Bounds& bounds,
                                           std::vector<Series>& series) {
    return Telling(snapshots, trail, gathered, asked).run(life, bounds, series);
}

}  // namespace okr::history
