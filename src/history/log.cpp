#include "history/log.hpp"

#include <set>
#include <utility>

#include "history/gathering.hpp"
#include "history/resolve.hpp"
#include "history/views.hpp"

namespace okr::history {

namespace {

/// Few are read twice: of a version that follows another what differs alone is read.
constexpr std::size_t most_kept = 300;

class Logging {
public:
    Logging(const store::Snapshots& snapshots, const LogOptions& options, Trail trail, Views views, store::Point tip)
        : snapshots_(snapshots),
          options_(options),
          documents_(snapshots, most_kept),
          trail_(std::move(trail)),
          views_(std::move(views)),
          tip_(std::move(tip)) {}

    base::Result<Log> run() {
        Asked asked = parse_asked(options_.ref);
        if (asked.kind == Asked::Kind::word) {
            const auto is_team = is_team_of_tip(asked.team, views_, snapshots_, documents_, tip_);
            if (!is_team) return is_team.failure();
            if (!*is_team) return goal_or_lost_team(asked);
            asked = as_team(asked);
        }
        return told(asked, views_.view_of(asked));
    }

private:
    static Asked as_team(const Asked& word) { return {Asked::Kind::team, word.team, {}, {}}; }
    static Asked as_goal(const Asked& word) { return {Asked::Kind::goal, {}, word.id, {}}; }

    /// A team that no file names any more is looked for in all files that ever were.
    base::Result<Log> goal_or_lost_team(const Asked& word) {
        const Asked goal = as_goal(word);
        auto log = told(goal, views_.view_of(goal));
        if (!log || !log->events.empty() || was_found_) return log;
        View everywhere;
        everywhere.marks = {word.team};
        everywhere.key = "team";
        return told(as_team(word), everywhere);
    }

    /// Looks again with more files as long as objects came from them.
    base::Result<Log> told(const Asked& asked, View view) {
        for (;;) {
            auto gathered = gather(trail_, snapshots_, documents_, tip_, view, progress("commits looked at"));
            if (!gathered) return gathered.failure();
            const Life life = live(trail_, *gathered, asked, {options_.by_likeness, &cycles()});
            if (!widen(view, *gathered, life)) return finish(asked, view, std::move(*gathered), life);
        }
    }

    const model::NamedCycles& cycles() {
        const auto settings = documents_.settings(tip_);
        if (settings) cycles_ = settings->cycles;
        return cycles_;
    }

    [[nodiscard]] bool widen(View& view, const Gathered& gathered, const Life& life) const {
        bool is_wider = false;
        for (const std::string& team : life.teams) is_wider |= views_.widen(view, team);
        if (view.paths.empty()) return is_wider;
        view.paths.insert(view.paths.end(), gathered.elsewhere.begin(), gathered.elsewhere.end());
        return is_wider || !gathered.elsewhere.empty();
    }

    static View everywhere(View view) {
        view.paths.clear();
        return view;
    }

    [[nodiscard]] base::Failure nothing() const {
        base::Failure failure = nothing_of(options_.ref, known_);
        if (trail_.is_cut())
            failure.message +=
                "; this clone is shallow: fetch the rest with `git fetch --unshallow` (GitHub Actions: "
                "`fetch-depth: 0` for actions/checkout; GitLab: `GIT_DEPTH: 0`)";
        return failure;
    }

    base::Result<Log> finish(const Asked& asked, const View& view, Gathered gathered, const Life& life) {
        was_found_ = !life.chosen.empty() || asked.kind == Asked::Kind::everything;
        const bool is_last_try = asked.kind != Asked::Kind::goal || parse_asked(options_.ref).kind != Asked::Kind::word;
        if (!was_found_) known_.merge(names_in(views_, gathered));
        if (!was_found_ && is_last_try) {
            if (!view.paths.empty() && asked.kind == Asked::Kind::object) return told(asked, everywhere(view));
            return nothing();
        }
        Log log;
        log.ref = options_.ref;
        auto events = events_of(snapshots_, trail_, gathered, life, asked, options_.bounds, log.series);
        if (!events) return events.failure();
        log.events = std::move(*events);
        log.commits = trail_.size();
        log.unreadable = std::move(gathered.unreadable);
        return log;
    }

    [[nodiscard]] std::function<void(std::size_t)> progress(std::string_view what) const {
        if (!options_.progress) return {};
        return [this, what](std::size_t done) { options_.progress(what, done, trail_.size()); };
    }

    const store::Snapshots& snapshots_;
    const LogOptions& options_;
    Documents documents_;
    Trail trail_;
    Views views_;
    store::Point tip_;
    model::NamedCycles cycles_;
    bool was_found_ = false;
    std::set<std::string> known_;  ///< what there is, where what is asked for was not found
};

}  // namespace

base::Result<Log> log(const store::Snapshots& snapshots, const LogOptions& options) {
    if (snapshots.repository().is_unborn())
        return base::Failure{"this repository has no commit yet, so there is no history: commit first"};
    auto tip = snapshots.point("HEAD");
    if (!tip) return tip.failure();
    const auto reading = [&](std::size_t done) {
        if (options.progress) options.progress("commits read", done, 0);
    };
    auto trail = Trail::open(snapshots, *tip, reading);
    if (!trail) return trail.failure();
    auto views = Views::open(snapshots, *tip, *trail);
    if (!views) return views.failure();
    return Logging(snapshots, options, std::move(*trail), std::move(*views), std::move(*tip)).run();
}

}  // namespace okr::history
