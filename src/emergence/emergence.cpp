#include "emergence/emergence.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "align/align.hpp"
#include "base/moment.hpp"
#include "emergence/beginning.hpp"
#include "emergence/mover.hpp"
#include "emergence/states.hpp"

namespace okr::emerging {

namespace {

/// So many files in all states together are looked at anew. Beyond that, commits that only check in, and files of other
/// cycles, are passed over.
constexpr std::size_t affordable = 40'000;
constexpr std::int64_t seconds_a_day = 24 * 60 * 60;

/// What stood at one step.
struct Standing {
    std::map<std::string, Conversation> conversations;  ///< by fingerprint
    Figures figures;
};

std::string first_line(const std::string& message) { return message.substr(0, message.find('\n')); }

std::vector<std::string> kinds_of(const AlignOptions& options) {
    std::vector<std::string> kinds = options.kinds;
    if (kinds.empty())
        for (const ConversationInfo* info : conversation_kinds()) kinds.emplace_back(info->name);
    std::erase(kinds, "silent");
    return kinds;
}

store::PathLimit limit_of(const Memoir& memoir, const model::Workspace& tip) {
    if (memoir.within.empty()) return {};
    std::vector<std::string> paths = memoir.within;
    for (const model::Team& team : tip.teams) paths.push_back(tip.files[team.place.file].path);
    paths.emplace_back(store::settings_name);
    return store::PathLimit(std::move(paths));
}

class Emerging {
public:
    Emerging(const Recollection& recollection, const AlignOptions& options, store::PathLimit limit,
             const Progress& progress)
        : recollection_(recollection),
          chronicle_(*recollection.chronicle),
          states_(chronicle_, std::move(limit)),
          options_(options),
          wanted_{recollection.memoir.cycle, options.today, {}, kinds_of(options)},
          progress_(progress) {
        for (const Told& told : recollection.memoir.told)
            if (told.place() < chronicle_.trail.size()) told_[chronicle_.main_line.step(told.place())].push_back(&told);
    }

    base::Result<Emergence> run(std::size_t first) {
        const std::size_t last = states_.size() - 1;
        Emergence emergence;
        emergence.from = states_.id(first);
        emergence.to = states_.id(last);
        emergence.commits = last - first;
        const auto steps = steps_between(first, last);
        if (!steps) return steps.failure();
        Standing before;
        if (const auto looked = look(first, before); !looked) return looked.failure();
        emergence.before = emergence.after = before.figures;
        for (const std::size_t step : *steps) {
            Standing after;
            const auto looked = look(step, after);
            if (!looked) return looked.failure();
            if (!*looked) continue;
            if (const auto told = tell(step, before, after, emergence); !told) return told.failure();
            before = std::move(after);
            if (progress_) progress_("states looked at", step - first, last - first);
        }
        emergence.after = before.figures;
        return emergence;
    }

private:
    /// Those that may open or close something.
    base::Result<std::vector<std::size_t>> steps_between(std::size_t first, std::size_t last) {
        std::vector<std::size_t> all, telling;
        for (std::size_t step = first + 1; step <= last; ++step) {
            const auto changes = states_.changes(step);
            if (!changes) return changes.failure();
            if (changes->empty()) continue;
            all.push_back(step);
            if (!is_progress_alone(step)) telling.push_back(step);
        }
        return all.size() * std::max<std::size_t>(recollection_.files, 1) <= affordable ? all : telling;
    }

    /// Files of teams and settings are not told of: then something else may have changed.
    [[nodiscard]] bool is_progress_alone(std::size_t step) const {
        const auto told = told_.find(step);
        return told != told_.end() && std::all_of(told->second.begin(), told->second.end(), [](const Told* one) {
                   return one->change().tally == Tally::progress;
               });
    }

    /// False where nobody knows: settings or files that cannot be read.
    base::Result<bool> look(std::size_t step, Standing& standing) {
        const auto workspace = states_.at(step);
        if (!workspace) return workspace.failure();
        if (!*workspace) return false;
        const auto past = past_at(recollection_, step, **workspace);
        if (!past) return past.failure();
        auto alignment = aligning::align_workspace(**workspace, wanted_, &*past);
        if (!alignment) return true;
        if (!alignment->unreadable.empty()) return false;
        standing.figures = std::move(alignment->figures);
        for (Conversation& one : alignment->conversations)
            if (is_asked(one)) standing.conversations.emplace(one.fingerprint, std::move(one));
        return true;
    }

    [[nodiscard]] bool is_asked(const Conversation& one) const {
        return options_.teams.empty() || std::any_of(one.teams.begin(), one.teams.end(), [&](const std::string& team) {
                   return std::find(options_.teams.begin(), options_.teams.end(), team) != options_.teams.end();
               });
    }

    base::Result<bool> tell(std::size_t step, const Standing& before, Standing& after, Emergence& emergence) {
        std::vector<Turn> turns;
        for (const auto& [fingerprint, one] : before.conversations)
            if (!after.conversations.contains(fingerprint)) turns.push_back(closed(step, one));
        for (auto& [fingerprint, one] : after.conversations) {
            const auto known = before.conversations.find(fingerprint);
            if (known == before.conversations.end()) {
                one.since = states_.id(step);
                opened_[fingerprint] = step;
                turns.push_back({one, {}, {}, {}, {}, true, std::nullopt, {}});
            } else {
                one.since = known->second.since;
            }
        }
        if (turns.empty()) return true;
        const auto commit = chronicle_.commit(states_.place(step));
        if (!commit) return commit.failure();
        for (Turn& turn : turns) {
            turn.commit = states_.id(step);
            turn.date = base::iso_moment(commit->commit_time);
            turn.author = commit->author.name;
            turn.summary = first_line(commit->message);
            emergence.turns.push_back(std::move(turn));
        }
        return true;
    }

    Turn closed(std::size_t step, const Conversation& one) {
        Turn turn{one, {}, {}, {}, {}, false, std::nullopt, {}};
        if (const auto opened = opened_.find(one.fingerprint); opened != opened_.end()) {
            turn.stood = (time_of(step) - time_of(opened->second)) / seconds_a_day;
            opened_.erase(opened);
        }
        const auto told = told_.find(step);
        turn.moved = mover_of(one, told == told_.end() ? std::vector<const Told*>() : told->second);
        return turn;
    }

    [[nodiscard]] std::int64_t time_of(std::size_t step) const {
        return chronicle_.trail.commit(states_.place(step)).time;
    }

    const Recollection& recollection_;
    const Chronicle& chronicle_;
    States states_;
    const AlignOptions& options_;
    AlignOptions wanted_;
    const Progress& progress_;
    std::map<std::size_t, std::vector<const Told*>> told_;  ///< by the step that brought it
    std::map<std::string, std::size_t> opened_;             ///< steps, by fingerprint, of those that are open
};

}  // namespace

base::Result<Emergence> emergence(const Recollection& recollection, const std::string& since,
                                  const AlignOptions& options, const Progress& progress) {
    if (!recollection.past) {
        const std::string why = recollection.why_none.empty() ? "there is no git history here" : recollection.why_none;
        return base::Failure{fmt::format("`--since {}` asks how alignment emerged, and {}", since, why)};
    }
    const Chronicle& chronicle = *recollection.chronicle;
    const auto first = beginning_of(chronicle, since, base::parse_date(options.today));
    if (!first) return first.failure();
    const auto tip = Workspaces(chronicle.snapshots).of(chronicle.tip);
    if (!tip) return tip.failure();
    const bool is_limited = recollection.files > affordable / 100;
    store::PathLimit limit = is_limited && *tip ? limit_of(recollection.memoir, **tip) : store::PathLimit();
    return Emerging(recollection, options, std::move(limit), progress).run(*first);
}

}  // namespace okr::emerging
