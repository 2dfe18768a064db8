// Two teams that move one measure the same way, to the same target.
#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "align/alike.hpp"
#include "align/pair_of_teams.hpp"

namespace okr::aligning {

namespace {

/// Pairs of objectives that are a conversation already: their measures are a part of it.
std::set<std::pair<Index, Index>> objectives_told(const Scene& scene) {
    std::set<std::pair<Index, Index>> told;
    for (const SameAim& aim : scene.alike.aims()) told.emplace(aim.a, aim.b);
    return told;
}

/// Key results, and what they stand under, that were handed down.
bool is_handed_down(const Scene& scene, const SameMeasure& same) {
    const auto is_of = [&](Index at, const model::Object* object) {
        const KeyResult& result = scene.graph.key_results[at];
        return object == result.said || object == scene.graph.objectives[result.objective].said;
    };
    const auto& handed = scene.alike.handed_down();
    return std::any_of(handed.begin(), handed.end(), [&](const HandedDown& one) {
        return (is_of(same.a, one.text) && is_of(same.b, one.above)) ||
               (is_of(same.b, one.text) && is_of(same.a, one.above));
    });
}

void look(const Scene& scene, Sink& sink) {
    const Graph& graph = scene.graph;
    const auto told = objectives_told(scene);
    for (const SameMeasure& same : scene.alike.measures()) {
        const KeyResult& a = graph.key_results[same.a];
        const KeyResult& b = graph.key_results[same.b];
        if (same.relation != Relation::equal || graph.are_aware(a.team, b.team)) continue;
        if (told.contains(std::minmax(a.objective, b.objective)) || is_handed_down(scene, same)) continue;
        Draft draft = side_by_side(graph, a, b);
        draft.question = fmt::format(
            "{} and {} move the same measure to the same target ({}), and nothing between them says that they know: "
            "could they share it, and learn from each other what moves it?",
            called(graph.teams[a.team]), called(graph.teams[b.team]), quoted(a.said->headline().value));
        sink.tell(std::move(draft));
    }
}

}  // namespace

extern const ConversationKind synergy{
    .info =
        {
            .name = "synergy",
            .group = "between teams",
            .summary =
                "Two teams that do not know of each other move the same measure the same way, to the same target.",
            .why =
                "They are allies and do not know it. A shared key result, or half an hour together now and then, saves "
                "each the other's mistakes. And if the measure moves, they know why.",
            .source = "",
            .example = R"(-- okrs/2026-Q1/orchard.yaml --
team: orchard
cycle: 2026-Q1
objectives:
  - id: kind-hands
    title: Apples leave the tree as they grew
    key_results:
      - Share of bruised apples at the gate < 3%
-- okrs/2026-Q1/haulage.yaml --
team: haulage
cycle: 2026-Q1
objectives:
  - id: soft-roads
    title: The last mile is as gentle as the first
    key_results:
      - Share of bruised apples at the gate below 3%
)",
            .settled = R"(-- okrs/2026-Q1/orchard.yaml --
team: orchard
cycle: 2026-Q1
objectives:
  - id: kind-hands
    title: Apples leave the tree as they grew
    key_results:
      - Share of bruised apples at the gate < 3%
-- okrs/2026-Q1/haulage.yaml --
team: haulage
cycle: 2026-Q1
objectives:
  - id: soft-roads
    title: The last mile is as gentle as the first
    supports: orchard/kind-hands
    key_results:
      - Share of bruised apples at the gate below 3%
)",
        },
    .look = look,
};

}  // namespace okr::aligning
