// Two teams that move one measure in opposite directions, or to different targets.
#include <fmt/format.h>

#include "align/alike.hpp"
#include "align/pair_of_teams.hpp"

namespace okr::aligning {

namespace {

std::string target_of(const KeyResult& result) {
    const auto target = measure::target_of(*result.said, *result.reading);
    return target ? measure::in_words(target->comparator, target->quantity) : "its target";
}

std::string question_of(const Graph& graph, const KeyResult& a, const KeyResult& b, Relation relation) {
    const std::string one = called(graph.teams[a.team]);
    const std::string other = called(graph.teams[b.team]);
    if (relation == Relation::opposite)
        return fmt::format(
            "{} and {} move one measure in opposite directions ({} to {}, {} to {}: {}): whose way is the "
            "organisation's, or is it two measures under one name?",
            one, other, one, target_of(a), other, target_of(b), quoted(a.said->headline().value));
    return fmt::format(
        "{} and {} move one measure to different targets ({} to {}, {} to {}: {}): which one holds, or is "
        "it two measures under one name?",
        one, other, one, target_of(a), other, target_of(b), quoted(a.said->headline().value));
}

void look(const Scene& scene, Sink& sink) {
    const Graph& graph = scene.graph;
    for (const SameMeasure& same : scene.alike.measures()) {
        if (same.relation != Relation::opposite && same.relation != Relation::apart) continue;
        const KeyResult& a = graph.key_results[same.a];
        const KeyResult& b = graph.key_results[same.b];
        Draft draft = side_by_side(graph, a, b);
        draft.question = question_of(graph, a, b, same.relation);
        sink.tell(std::move(draft));
    }
}

}  // namespace

extern const ConversationKind contradiction{
    .info =
        {
            .name = "contradiction",
            .group = "between teams",
            .summary = "Two teams move one measure in opposite directions, or to different targets.",
            .why = "What one of them gains, the other loses, and both report success until somebody adds it up. The "
                   "answer is seldom that one is wrong: a trade-off was never decided, or two things have one name.",
            .source = "Goldratt, \"The Goal\": local optima do not add up",
            .example = R"(-- okrs/2026-Q1/kitchen.yaml --
team: kitchen
cycle: 2026-Q1
objectives:
  - id: choice
    title: Every guest finds a dish they love
    key_results:
      - {metric: Dishes on the evening menu, baseline: 18, target: "> 30"}
-- okrs/2026-Q1/pantry.yaml --
team: pantry
cycle: 2026-Q1
objectives:
  - id: nothing-wasted
    title: Nothing good ends in the bin
    key_results:
      - {metric: Dishes on the evening menu, baseline: 18, target: "< 12"}
)",
            .settled = R"(-- okrs/2026-Q1/kitchen.yaml --
team: kitchen
cycle: 2026-Q1
objectives:
  - id: choice
    title: Every guest finds a dish they love
    key_results:
      - {metric: Share of guests who come back within a month, baseline: 22%, target: 30%}
-- okrs/2026-Q1/pantry.yaml --
team: pantry
cycle: 2026-Q1
objectives:
  - id: nothing-wasted
    title: Nothing good ends in the bin
    key_results:
      - {metric: Dishes on the evening menu, baseline: 18, target: "< 12"}
)",
        },
    .look = look,
};

}  // namespace okr::aligning
