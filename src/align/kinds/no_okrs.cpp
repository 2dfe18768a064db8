// A team that has no OKRs for the cycle, while others have.
#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "align/conversation_kind.hpp"
#include "model/cycle.hpp"

namespace okr::aligning {

namespace {

/// Teams that plan in longer steps: their cycle holds all days of this one.
std::set<std::string> planners_of_longer_cycles(const Graph& graph) {
    std::set<std::string> teams;
    for (const model::TeamFile& file : graph.workspace.team_files) {
        if (file.objectives.empty() || !graph.days) continue;
        const auto days = model::find_cycle(file.cycle.value, graph.workspace.settings.cycles);
        if (days && days->contains(*graph.days)) teams.insert(file.team.value);
    }
    return teams;
}

/// Own or shared ones, and those of sub-teams, count.
std::set<std::string> teams_with_okrs(const Graph& graph) {
    std::set<std::string> covered = planners_of_longer_cycles(graph);
    std::set<std::string> climbed;  // what stands above these is covered
    for (const Team& team : graph.teams) {
        if (team.objectives.empty() && team.shares.empty() && !covered.contains(team.id)) continue;
        covered.insert(team.id);
        for (const model::Team* at = team.declared; at != nullptr && at->part_of;) {
            if (!climbed.insert(at->id.value).second) break;
            covered.insert(at->part_of.value);
            const auto parent = graph.find_team(at->part_of.value);
            at = parent ? graph.teams[*parent].declared : nullptr;
        }
    }
    return covered;
}

std::size_t others(const Graph& graph) {
    return static_cast<std::size_t>(std::count_if(graph.teams.begin(), graph.teams.end(),
                                                  [](const Team& team) { return !team.objectives.empty(); }));
}

Draft without(const Graph& graph, const Team& team) {
    const std::size_t count = others(graph);
    const std::string question =
        fmt::format("{} has no OKRs for {}, where {} {}: is a draft on its way, or is its work in another team's OKRs?",
                    called(team), graph.cycle, counted(count, "other team"), count == 1 ? "has" : "have");
    return {question, {team.id}, {team.id}, {exhibit(team.id, "id", team.declared->id)}};
}

void look(const Scene& scene, Sink& sink) {
    const Graph& graph = scene.graph;
    if (graph.objectives.empty()) return;
    const std::set<std::string> covered = teams_with_okrs(graph);
    for (const Team& team : graph.teams) {
        if (team.declared == nullptr || team.is("virtual") || covered.contains(team.id)) continue;
        if (!graph.workspace.may_be_in_broken_file(team.id)) sink.tell(without(graph, team));
    }
}

}  // namespace

extern const ConversationKind no_okrs{
    .info =
        {
            .name = "no-okrs",
            .group = "pace",
            .summary =
                "A team of the teams file has no OKRs for the cycle: none of its own, none that it shares, none of "
                "its sub-teams. Virtual teams are exempt, and those who plan in a longer cycle that holds this one.",
            .why = "Others cannot see what it is after, nor offer help or ask for it. Sometimes the draft only waits "
                   "to be "
                   "shown; sometimes the team needs none this time, and says so.",
            .source = "",
            .example = R"(-- teams.yaml --
teams: [{id: puppets}, {id: lighting}]
-- okrs/2026-Q1/puppets.yaml --
team: puppets
cycle: 2026-Q1
objectives:
  - title: Children hold their breath
    key_results: [{metric: Share of children who come again, baseline: 20%, target: 35%}]
)",
            .settled = R"(-- teams.yaml --
teams: [{id: puppets}, {id: lighting}]
-- okrs/2026-Q1/puppets.yaml --
team: puppets
cycle: 2026-Q1
objectives:
  - title: Children hold their breath
    shared_with: [lighting]
    key_results: [{metric: Share of children who come again, baseline: 20%, target: 35%}]
)",
        },
    .look = look,
};

}  // namespace okr::aligning
