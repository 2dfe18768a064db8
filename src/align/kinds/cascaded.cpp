// A text that was handed down: it says what one above it says.
#include <fmt/format.h>

#include <set>

#include "align/alike.hpp"
#include "align/asked.hpp"
#include "align/conversation_kind.hpp"

namespace okr::aligning {

namespace {

std::string whose(const Graph& graph, const HandedDown& handed) {
    if (handed.above == handed.goal) return "word for word a goal of the strategy";
    if (handed.goal != nullptr) return fmt::format("the indicator of the goal {}", quoted(handed.goal->title.value));
    const std::string from = called(graph.teams[*handed.from]);
    if (handed.said.value == handed.said_above.value) return "word for word what " + from + " says";
    return fmt::format("{} of {}", quoted(handed.said_above.value), from);
}

std::string question_of(const Graph& graph, const HandedDown& handed) {
    const std::string team = called(graph.teams[handed.team]);
    return fmt::format(
        "{} says {}, which is {}: did {} choose it, or was it handed down? What would {} itself change "
        "in the world to help with it?",
        team, quoted(handed.said.value), whose(graph, handed), team, team);
}

/// What stands under an objective that was copied came with it.
bool came_with(const Graph& graph, const HandedDown& handed, const std::set<const model::Object*>& told) {
    for (const KeyResult& result : graph.key_results)
        if (result.said == handed.text) return told.contains(graph.objectives[result.objective].said);
    return false;
}

void look(const Scene& scene, Sink& sink) {
    std::set<const model::Object*> told;
    for (const HandedDown& handed : scene.alike.handed_down()) {
        if (came_with(scene.graph, handed, told)) continue;
        told.insert(handed.text);
        const std::string& team = scene.graph.teams[handed.team].id;
        Draft draft;
        draft.question = question_of(scene.graph, handed);
        draft.teams = {team};
        if (handed.from) draft.teams.push_back(scene.graph.teams[*handed.from].id);
        draft.subjects = {subject_of(*handed.text, team),
                          handed.goal != nullptr ? handed.goal->key : handed.above->ref};
        draft.evidence = {{handed.text->ref, handed.said.place, handed.said.value},
                          {handed.goal != nullptr ? handed.goal->key : handed.above->ref, handed.said_above.place,
                           handed.said_above.value}};
        sink.tell(std::move(draft));
    }
}

}  // namespace

extern const ConversationKind cascaded{
    .info =
        {
            .name = "cascaded",
            .group = "strategy",
            .summary =
                "An objective says what another team's key result or an indicator says, or an OKR is copied from "
                "the strategy, from leadership or from the team that this one is part of.",
            .why =
                "An objective that is somebody else's key result was handed down: the team got a number, not an aim, "
                "and nobody asked what it sees from where it stands. It may support the other text and say in its "
                "own words what it will change.",
            .source =
                "Doerr, \"Measure What Matters\", on the cost of cascading; Castro, \"The Beginner's Guide to OKR\"",
            .example = R"(-- strategy.yaml --
strategy:
  vision: Reading is a habit in this town
  goals:
    - id: young-readers
      title: Children come back by themselves
      indicators:
        - {metric: Share of children who borrow every month, baseline: 18%, target: 40%}
-- okrs/2026-Q1/branch.yaml --
team: branch
cycle: 2026-Q1
objectives:
  - id: borrow
    title: Raise the share of children who borrow every month from 18% to 40%
    supports: young-readers
    key_results:
      - Visits by school classes rise from 30 to 45 a month
)",
            .settled = R"(-- strategy.yaml --
strategy:
  vision: Reading is a habit in this town
  goals:
    - id: young-readers
      title: Children come back by themselves
      indicators:
        - {metric: Share of children who borrow every month, baseline: 18%, target: 40%}
-- okrs/2026-Q1/branch.yaml --
team: branch
cycle: 2026-Q1
objectives:
  - id: den
    title: The corner at the window is the best den in town
    supports: young-readers
    key_results:
      - Visits by school classes rise from 30 to 45 a month
)",
        },
    .look = look,
};

}  // namespace okr::aligning
