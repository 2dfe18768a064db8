// A team that relies on another one, and nothing in this cycle says that the two have looked at each other's drafts.
#include <fmt/format.h>

#include <set>
#include <utility>

#include "align/conversation_kind.hpp"
#include "model/reference.hpp"

namespace okr::aligning {

namespace {

/// Pairs of teams with something between them in this cycle, in either direction.
class Contacts {
public:
    explicit Contacts(const Graph& graph) : graph_(graph) {
        for (const Objective& objective : graph.objectives) {
            for (const model::Text& support : objective.said->supports) reference(objective.team, support.value);
            for (const model::Text& sharer : objective.said->shared_with) team(objective.team, sharer.value);
        }
        for (const Initiative& initiative : graph.initiatives)
            for (const model::Text& moved : initiative.said->moves) reference(initiative.team, moved.value);
        for (const Need& need : graph.needs) team(need.team, need.said->from.value);
        for (const Request& request : graph.requests) {
            team(request.team, request.said->from.value);
            reference(request.team, request.said->need.value);
        }
    }

    [[nodiscard]] bool between(Index a, Index b) const { return pairs_.contains(std::minmax(a, b)); }

private:
    void team(Index one, std::string_view name) {
        if (const auto other = graph_.find_team(name)) pairs_.insert(std::minmax(one, *other));
    }
    void reference(Index one, std::string_view text) {
        if (const auto named = model::parse_reference(text)) team(one, named->team);
    }

    const Graph& graph_;
    std::set<std::pair<Index, Index>> pairs_;
};

std::string question(const Graph& graph, const Team& team, const Team& other) {
    return fmt::format("{} relies on {}, and no need, support or answer links the two in {}: has {} seen the draft?",
                       called(team), called(other), graph.cycle, called(other));
}

void look_at(const Graph& graph, Index at, const Contacts& contacts, Sink& sink) {
    const Team& team = graph.teams[at];
    if (team.declared == nullptr || team.objectives.empty()) return;
    std::set<Index> told{at};
    for (const model::Text& supplier : team.declared->relies_on) {
        const auto other = graph.find_team(supplier.value);
        if (!other || contacts.between(at, *other) || !told.insert(*other).second) continue;
        sink.tell({question(graph, team, graph.teams[*other]),
                   {team.id, graph.teams[*other].id},
                   {team.id, graph.teams[*other].id},
                   {exhibit(team.id, "relies_on", supplier)}});
    }
}

void look(const Scene& scene, Sink& sink) {
    const Contacts contacts(scene.graph);
    for (Index at = 0; at < scene.graph.teams.size(); ++at) look_at(scene.graph, at, contacts, sink);
}

}  // namespace

extern const ConversationKind draft_not_shown{
    .info =
        {
            .name = "draft-not-shown",
            .group = "between teams",
            .summary = "A team relies on another one, and has no need, support or answer with it in this cycle.",
            .why = "Teams that work on each other's ground meet anyway: early over a draft, or late over a surprise. "
                   "Where "
                   "nothing is needed this time, a short talk says so.",
            .source = "",
            .example = R"(-- teams.yaml --
teams:
  - {id: outpatients, relies_on: [laboratory]}
  - {id: laboratory}
-- okrs/2026-Q1/outpatients.yaml --
team: outpatients
cycle: 2026-Q1
objectives:
  - title: Nobody waits without knowing why
    key_results: [{id: wait, metric: Median wait for a result, baseline: 6 h, target: 2 h}]
)",
            .settled = R"(-- teams.yaml --
teams:
  - {id: outpatients, relies_on: [laboratory]}
  - {id: laboratory}
-- okrs/2026-Q1/outpatients.yaml --
team: outpatients
cycle: 2026-Q1
objectives:
  - title: Nobody waits without knowing why
    key_results: [{id: wait, metric: Median wait for a result, baseline: 6 h, target: 2 h}]
-- okrs/2026-Q1/laboratory.yaml --
team: laboratory
cycle: 2026-Q1
objectives:
  - title: Doctors can count on the lab at noon
    supports: outpatients/wait
    key_results: [{id: noon, metric: Share of samples read by noon, baseline: 55%, target: 90%}]
)",
        },
    .look = look,
};

}  // namespace okr::aligning
