// Needs that wait for each other: what carries one of them waits for the next, and so on back to the first.
#include <fmt/format.h>

#include "align/handshake_words.hpp"
#include "align/need_circles.hpp"

namespace okr::aligning {

namespace {

std::string link(const Graph& graph, const Need& need) {
    return fmt::format("{} waits for {} from {}", called(graph.teams[need.team]), quoted(need.said->what.value),
                       who(graph, need.said->from.value));
}

std::string question(const Graph& graph, const std::vector<Index>& circle) {
    std::string chain;
    for (const Index at : circle) chain += (chain.empty() ? "" : ", ") + link(graph, graph.needs[at]);
    return fmt::format("{}: who can begin with a first piece that needs none of the others?", chain);
}

/// Each need, and the answers that say what carries it.
void show(const Graph& graph, const Handshakes& handshakes, const Need& need, Draft& draft) {
    draft.teams.push_back(graph.teams[need.team].id);
    draft.subjects.push_back(subject_of(*need.said, graph.teams[need.team].id));
    draft.evidence.push_back(exhibit(*need.said));
    for (const Answer& answer : handshakes.answers_to(need))
        if (answer.is("accepted") && !answer.said->through.empty())
            draft.evidence.push_back(exhibit(std::string(answer.team), "through", answer.said->through.front()));
}

void look(const Scene& scene, Sink& sink) {
    const Handshakes handshakes(scene);
    for (const std::vector<Index>& circle : circles_of_needs(scene.graph, handshakes)) {
        Draft draft{question(scene.graph, circle)};
        for (const Index at : circle) show(scene.graph, handshakes, scene.graph.needs[at], draft);
        sink.tell(std::move(draft));
    }
}

}  // namespace

extern const ConversationKind dependency_circle{
    .info =
        {
            .name = "dependency-circle",
            .group = "pull",
            .summary = "Needs wait for each other: what carries the answer to one is what another one is for, round to "
                       "the first.",
            .why = "Each side is right to wait, and nobody begins. It takes one talk with all of them at one table to "
                   "find the piece that needs nothing.",
            .source = "",
            .example = R"(-- okrs/2026-Q1/bakery.yaml --
team: bakery
cycle: 2026-Q1
objectives:
  - title: Bread is warm when the village wakes
    key_results: [{id: early, metric: Loaves sold before seven, baseline: 40, target: 120}]
needs:
  - {id: flour-at-five, from: mill, what: Flour at five in the morning, for: early}
requests:
  - {from: mill, need: mill/order-ahead, what: Orders a week ahead, answer: accepted, through: early}
-- okrs/2026-Q1/mill.yaml --
team: mill
cycle: 2026-Q1
objectives:
  - title: The mill runs without hurry
    key_results: [{id: calm, metric: Rush orders a week, baseline: 30, target: 5}]
needs:
  - {id: order-ahead, from: bakery, what: Orders a week ahead, for: calm}
requests:
  - {from: bakery, need: bakery/flour-at-five, what: Flour at five, answer: accepted, through: calm}
)",
            .settled = R"(-- okrs/2026-Q1/bakery.yaml --
team: bakery
cycle: 2026-Q1
objectives:
  - title: Bread is warm when the village wakes
    key_results:
      - {id: early, metric: Loaves sold before seven, baseline: 40, target: 120}
      - {id: planned, metric: Share of days whose dough was planned, baseline: 10%, target: 80%}
needs:
  - {id: flour-at-five, from: mill, what: Flour at five in the morning, for: early}
requests:
  - {from: mill, need: mill/order-ahead, what: Orders a week ahead, answer: accepted, through: planned}
-- okrs/2026-Q1/mill.yaml --
team: mill
cycle: 2026-Q1
objectives:
  - title: The mill runs without hurry
    key_results: [{id: calm, metric: Rush orders a week, baseline: 30, target: 5}]
needs:
  - {id: order-ahead, from: bakery, what: Orders a week ahead, for: calm}
requests:
  - {from: bakery, need: bakery/flour-at-five, what: Flour at five, answer: accepted, through: calm}
)",
        },
    .look = look,
};

}  // namespace okr::aligning
