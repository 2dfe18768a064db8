// An objective that says neither what it supports nor who demands it.
#include <fmt/format.h>

#include "align/conversation_kind.hpp"

namespace okr::aligning {

namespace {

void look(const Scene& scene, Sink& sink) {
    const Graph& graph = scene.graph;
    if (graph.goals.empty()) return;
    for (const Objective& objective : graph.objectives) {
        if (!objective.said->supports.empty() || objective.is_demand()) continue;
        const Team& team = graph.teams[objective.team];
        Draft draft;
        draft.question = fmt::format(
            "{}, what is {} for: which goal of the strategy does it move, or which other team's objective? If somebody "
            "demands it, who; and if the strategy has no place for it, what does it miss?",
            called(team), quoted(objective.said->title.value));
        draft.teams = {team.id};
        draft.subjects = {subject_of(*objective.said, team.id)};
        draft.evidence = {exhibit(*objective.said)};
        if (objective.said->because)
            draft.evidence.push_back(exhibit(objective.said->ref, "because", objective.said->because));
        sink.tell(std::move(draft));
    }
}

}  // namespace

extern const ConversationKind objective_without_goal{
    .info =
        {
            .name = "objective-without-goal",
            .group = "strategy",
            .summary = "An objective names neither a goal, nor another team's objective, nor a demand.",
            .why = "Nobody outside the team can see why it is worth a quarter. It may be good work that the strategy "
                   "forgot, a duty that was never declared, or a habit.",
            .source = "Doerr, \"Measure What Matters\": objectives are linked, not handed down",
            .example = R"(-- strategy.yaml --
strategy:
  vision: Every islander reaches the mainland when they need to
  goals:
    - {id: sail-in-winter, title: Islanders rely on the ferry in winter}
-- okrs/2026-Q1/galley.yaml --
team: galley
cycle: 2026-Q1
objectives:
  - id: good-soup
    title: Passengers look forward to the soup
    key_results:
      - Share of winter passengers who eat on board rises from 12% to 25%
)",
            .settled = R"(-- strategy.yaml --
strategy:
  vision: Every islander reaches the mainland when they need to
  goals:
    - {id: sail-in-winter, title: Islanders rely on the ferry in winter}
-- okrs/2026-Q1/galley.yaml --
team: galley
cycle: 2026-Q1
objectives:
  - id: good-soup
    title: Passengers look forward to the soup
    supports: sail-in-winter
    because: A warm hour is what winter passengers miss most.
    key_results:
      - Share of winter passengers who eat on board rises from 12% to 25%
)",
        },
    .look = look,
};

}  // namespace okr::aligning
