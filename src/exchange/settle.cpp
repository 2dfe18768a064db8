// What every set needs: a team, a cycle, valid values, ids; and no work among its key results.
#include <fmt/format.h>
#include <algorithm>

#include <map>
#include <set>

#include "base/date.hpp"
#include "base/quoted.hpp"
#include "exchange/identify.hpp"
#include "exchange/importer.hpp"
#include "exchange/record.hpp"
#include "exchange/separate.hpp"
#include "exchange/values.hpp"
#include "model/cycle.hpp"

namespace okr::exchange {

namespace {

using Set = Exchange::Set;
using Notes = std::vector<std::string>;

/// "2026-Q1" of "2026-02-14".
std::string quarter_of(std::string_view today) {
    const auto day = base::parse_date(today);
    if (!day) return {};
    const std::chrono::year_month_day date(*day);
    return fmt::format("{}-Q{}", static_cast<int>(date.year()), (static_cast<unsigned>(date.month()) + 2) / 3);
}

std::string_view stem_of(std::string_view path) {
    path.remove_prefix(path.find_last_of("/\\") + 1);  // npos + 1 is 0
    return path.substr(0, path.find('.', 1));
}

/// "freight" of "okrs/2026-Q1-freight.md": what is left of a file's name beyond its cycle and words for OKRs.
std::string team_in_path(std::string_view path) {
    std::string team;
    const std::string name = slug(stem_of(path));
    for (std::size_t at = 0; at < name.size();) {
        const std::size_t end = std::min(name.find('-', at), name.size());
        const std::string word = name.substr(at, end - at);
        constexpr std::string_view common =
            " okr okrs readme objectives objective goals goal key results result index team data q1 q2 q3 q4 h1 h2 fy "
            "stdin export import all the and ";
        const bool is_number = word.find_first_not_of("0123456789") == std::string::npos;
        if (!is_number && common.find(" " + word + " ") == std::string_view::npos)
            team += (team.empty() ? "" : "-") + word;
        at = end + 1;
    }
    return team;
}

void note_once(Notes& notes, std::string note) {
    if (std::find(notes.begin(), notes.end(), note) == notes.end()) notes.push_back(std::move(note));
}

std::string valid_cycle(const std::string& text, const model::Workspace& home) {
    return model::find_cycle(text, home.settings.cycles) ? text : cycle_in(text);
}

void settle_cycle(Set& set, const Source& source, const ImportOptions& options, const model::Workspace& home,
                  Notes& notes) {
    std::string cycle = valid_cycle(options.cycle, home);
    if (cycle.empty() && !set.cycle.empty()) {
        cycle = valid_cycle(set.cycle, home);
        if (cycle.empty()) set.asides.push_back({0, fmt::format("cycle: {}", set.cycle)});
    }
    if (cycle.empty()) cycle = cycle_in(source.path);
    if (cycle.empty()) {
        cycle = quarter_of(options.today);
        if (cycle.empty()) cycle = "2026";
        note_once(notes, fmt::format("the source names no cycle; {} is taken (`--cycle` says another)", cycle));
    }
    set.cycle = cycle;
}

/// Ids for teams whose names have no letter that an id may have: they stay apart by their numbers.
class NumberedTeams {
public:
    explicit NumberedTeams(const Exchange& exchange) {
        for (const Set& set : exchange.sets) taken_.insert(slug(set.team));
    }

    std::string of(const std::string& name, Notes& notes) {
        std::string& id = ids_[name];
        if (!id.empty()) return id;
        do id = fmt::format("team-{}", ++last_);
        while (!taken_.insert(id).second);
        notes.push_back(fmt::format("no id can be made of the team's name {}; `{}` is taken (`--team` says another)",
                                    base::quoted(name), id));
        return id;
    }

private:
    std::set<std::string> taken_;
    std::map<std::string, std::string> ids_;
    int last_ = 0;
};

void settle_team(Set& set, const Source& source, const ImportOptions& options, NumberedTeams& numbered, Notes& notes) {
    const std::string wanted(trimmed(options.team.empty() ? set.team : options.team));
    std::string team = slug(wanted);
    if (team.empty() && !set.team.empty()) set.asides.push_back({0, fmt::format("team: {}", set.team)});
    if (team.empty() && !wanted.empty()) {
        team = numbered.of(wanted, notes);
    } else if (team.empty()) {
        team = team_in_path(source.path);
        const bool is_told = !team.empty();
        if (!is_told) team = "our-team";
        note_once(notes, fmt::format("the source names no team; `{}` is taken{} (`--team` says another)", team,
                                     is_told ? " from its file's name" : ""));
    }
    set.team = team;
}

template <typename T>
void append(std::vector<T>& to, std::vector<T>& from) {
    to.insert(to.end(), std::make_move_iterator(from.begin()), std::make_move_iterator(from.end()));
}

void merge_same_sets(Exchange& exchange) {
    std::vector<Set> merged;
    std::map<std::pair<std::string, std::string>, std::size_t> known;
    for (Set& set : exchange.sets) {
        const auto [found, is_new] = known.try_emplace({set.team, set.cycle}, merged.size());
        if (is_new) {
            merged.push_back(std::move(set));
            continue;
        }
        Set& same = merged[found->second];
        append(same.objectives, set.objectives);
        append(same.initiatives, set.initiatives);
        append(same.needs, set.needs);
        append(same.requests, set.requests);
        append(same.asides, set.asides);
    }
    exchange.sets = std::move(merged);
}

/// What holds nothing but asides hands them to the first set that holds more.
void drop_empty_sets(Exchange& exchange) {
    const auto is_empty = [](const Set& set) {
        return set.objectives.empty() && set.initiatives.empty() && set.needs.empty() && set.requests.empty();
    };
    std::vector<Exchange::Aside> asides;
    for (Set& set : exchange.sets)
        if (is_empty(set)) append(asides, set.asides);
    std::erase_if(exchange.sets, is_empty);
    if (!exchange.sets.empty())
        exchange.sets[0].asides.insert(exchange.sets[0].asides.begin(), asides.begin(), asides.end());
}

/// A label with nothing behind it is no thing of its own; what was kept of it goes to what it stood under.
template <typename Thing, typename IsNameless>
void drop_nameless(std::vector<Thing>& things, std::vector<Exchange::Aside>& asides, IsNameless is_nameless) {
    for (Thing& thing : things) {
        if (!is_nameless(thing)) continue;
        if (!thing.id.empty()) asides.push_back({thing.line, thing.id});
        append(asides, thing.asides);
    }
    std::erase_if(things, is_nameless);
}

void drop_nameless(Set& set) {
    const auto has_no_title = [](const auto& thing) { return thing.title.empty(); };
    for (Exchange::Objective& objective : set.objectives) {
        drop_nameless(objective.key_results, objective.asides,
                      [](const Exchange::KeyResult& result) { return result.title.empty() && result.metric.empty(); });
        drop_nameless(objective.initiatives, objective.asides, has_no_title);
    }
    drop_nameless(set.initiatives, set.asides, has_no_title);
    drop_nameless(set.objectives, set.asides, [](const Exchange::Objective& objective) {
        return objective.title.empty() && objective.key_results.empty() && objective.initiatives.empty();
    });
    for (Exchange::Objective& objective : set.objectives)
        if (objective.title.empty()) objective.title = "An objective without a title";
}

/// They stand before what was assumed, which a long run of them must not hide.
void tell_taken(const std::vector<Exchange::Aside>& taken, Notes& notes) {
    Notes told;
    for (const Exchange::Aside& work : taken) {
        const std::string place = work.line == 0 ? "" : fmt::format("line {}: ", work.line);
        told.push_back(fmt::format("{}{} says what the team does: an initiative", place, base::quoted(work.text)));
    }
    if (!taken.empty())
        told.push_back(
            taken.size() == 1
                ? "1 key result became an initiative; `--keep` leaves it among the key results"
                : fmt::format("{} key results became initiatives; `--keep` leaves them where they were", taken.size()));
    notes.insert(notes.begin(), told.begin(), told.end());
}

void tell_unknown_teams(const Exchange& exchange, const model::Workspace& home, Notes& notes) {
    for (const Set& set : exchange.sets)
        if (home.has_teams_file && home.find_team(set.team) == nullptr)
            note_once(notes, fmt::format("the workspace lists no team `{}`; add it to its teams, or name another with "
                                         "`--team`",
                                         set.team));
}

}  // namespace

void settle(Exchange& exchange, const Source& source, const ImportOptions& options, const model::Workspace& home,
            Notes& notes) {
    drop_empty_sets(exchange);
    NumberedTeams numbered(exchange);
    for (Set& set : exchange.sets) {
        settle_cycle(set, source, options, home, notes);
        settle_team(set, source, options, numbered, notes);
    }
    merge_same_sets(exchange);
    const Reader reader(home.settings.words);
    std::vector<Exchange::Aside> taken;
    for (Set& set : exchange.sets) {
        drop_nameless(set);
        for (auto& objective : set.objectives)
            if (!options.keep_blended)
                for (auto& work : separate_work(objective, reader)) taken.push_back(std::move(work));
        make_values_valid(set);
    }
    tell_taken(taken, notes);
    name_and_link(exchange, home);
    tell_unknown_teams(exchange, home, notes);
}

}  // namespace okr::exchange
