// A goal of the strategy that no objective leads to.
#include <fmt/format.h>

#include <set>

#include "align/asked.hpp"
#include "align/conversation_kind.hpp"

namespace okr::aligning {

namespace {

std::set<Index> goals_reached(const Graph& graph) {
    std::set<Index> reached;
    for (const Objective& objective : graph.objectives)
        reached.insert(objective.support.goals.begin(), objective.support.goals.end());
    return reached;
}

std::string in_rank(const Goal& goal) { return goal.rank ? fmt::format(" (rank {})", *goal.rank) : std::string(); }

void look(const Scene& scene, Sink& sink) {
    const Graph& graph = scene.graph;
    const std::set<Index> reached = goals_reached(graph);
    for (Index at = 0; at < graph.goals.size(); ++at) {
        if (reached.contains(at)) continue;
        const model::Goal& goal = *graph.goals[at].said;
        if (graph.workspace.may_be_in_broken_file(goal.key)) continue;  // who supports it may stand there
        Draft draft;
        draft.question = fmt::format(
            "No objective in {} leads to the goal {}{}: does nobody see how to move it, is it not wanted now, or is it "
            "not understood?",
            graph.cycle, quoted(goal.title.value), in_rank(graph.goals[at]));
        draft.teams = keepers_of(graph, &goal);
        draft.subjects = {goal.key};
        draft.evidence = {exhibit(goal)};
        if (goal.why) draft.evidence.push_back(exhibit(goal.key, "why", goal.why));
        sink.tell(std::move(draft));
    }
}

}  // namespace

extern const ConversationKind goal_without_okrs{
    .info =
        {
            .name = "goal-without-okrs",
            .group = "strategy",
            .summary = "No objective leads to a goal of the strategy, neither straight nor through other teams.",
            .why = "A goal that nobody moves is a wish. It may be too early, too vague, or in the way of nothing; or "
                   "everybody thinks that somebody else has it. Either a team pulls it, or the strategy can let it go.",
            .source = "Rumelt, \"Good Strategy Bad Strategy\": a strategy is coherent action, not a list of aims",
            .example = R"(-- strategy.yaml --
strategy:
  vision: Every islander reaches the mainland when they need to
  goals:
    - id: sail-in-winter
      title: Islanders rely on the ferry in winter
      priority: 1
    - id: quiet-harbour
      title: The harbour is a good neighbour
      priority: 2
-- okrs/2026-Q1/crossing.yaml --
team: crossing
cycle: 2026-Q1
objectives:
  - id: on-time
    title: A crossing that one can plan a day around
    supports: sail-in-winter
    key_results:
      - Share of departures within five minutes of the timetable rises from 71% to 90%
)",
            .settled = R"(-- strategy.yaml --
strategy:
  vision: Every islander reaches the mainland when they need to
  goals:
    - id: sail-in-winter
      title: Islanders rely on the ferry in winter
      priority: 1
    - id: quiet-harbour
      title: The harbour is a good neighbour
      priority: 2
-- okrs/2026-Q1/crossing.yaml --
team: crossing
cycle: 2026-Q1
objectives:
  - id: on-time
    title: A crossing that one can plan a day around
    supports: sail-in-winter
    key_results:
      - Share of departures within five minutes of the timetable rises from 71% to 90%
  - id: hushed-engines
    title: Neighbours sleep through the first ferry
    supports: quiet-harbour
    key_results:
      - Complaints about engine noise fall from 30 a month to 10
)",
        },
    .look = look,
};

}  // namespace okr::aligning
