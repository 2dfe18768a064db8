// A first draft that reached the main line after the cycle had begun.
#include <fmt/format.h>

#include "align/conversation_kind.hpp"
#include "align/deed_words.hpp"

namespace okr::aligning {

namespace {

Draft late_by(const Graph& graph, const Team& team, const Deed& arrived, long days) {
    const model::Objective& first = *graph.objectives[team.objectives.front()].said;
    Exhibit shown = exhibit(first);
    shown.text += fmt::format(" (on the main line since {}, {} after {} began)", base::to_string(day_of(arrived)),
                              counted(static_cast<std::size_t>(days), "day"), graph.cycle);
    return {fmt::format("The first draft of {} reached the main line {} after {} began: who would have needed it "
                        "earlier, and what would bring the next one in time?",
                        called(team), counted(static_cast<std::size_t>(days), "day"), graph.cycle),
            {team.id},
            {team.id},
            {std::move(shown)},
            graph.cycle};
}

void look(const Scene& scene, Sink& sink) {
    const Graph& graph = scene.graph;
    if (scene.past == nullptr || !graph.days) return;
    for (const Team& team : graph.teams) {
        const auto past = scene.past->teams.find(team.id);
        if (past == scene.past->teams.end() || team.objectives.empty()) continue;
        const auto& arrived = past->second.arrived;
        if (!arrived || past->second.arrived_with_root) continue;
        const long days = (day_of(*arrived) - graph.days->first).count();
        if (days > 0) sink.tell(late_by(graph, team, *arrived, days));
    }
}

}  // namespace

extern const ConversationKind late{
    .info =
        {
            .name = "late",
            .group = "pace",
            .summary = "The first objective of a team reached the main line after the cycle began: by the committer's "
                       "day in UTC, along first parents, told in days. What the repository's first commit holds is "
                       "never late.",
            .why = "Others plan with what they can see. A rough draft in time helps more than a fine one in the third "
                   "week.",
            .source = "",
            .needs_history = true,
            .example = R"(-- commit: 2025-12-01T10:00:00Z ada@choir.example --
-- okr.yaml --
okr: 1
-- commit: 2026-01-14T10:00:00Z ada@choir.example --
-- okrs/2026-Q1/altos.yaml --
team: altos
cycle: 2026-Q1
objectives:
  - title: The hall hears every word
    key_results: [{metric: Share of listeners who followed the text, baseline: 40%, target: 70%}]
)",
            .settled = R"(-- commit: 2025-12-01T10:00:00Z ada@choir.example --
-- okr.yaml --
okr: 1
-- commit: 2025-12-28T10:00:00Z ada@choir.example --
-- okrs/2026-Q1/altos.yaml --
team: altos
cycle: 2026-Q1
objectives:
  - title: The hall hears every word
    key_results: [{metric: Share of listeners who followed the text, baseline: 40%, target: 70%}]
)",
        },
    .look = look,
};

}  // namespace okr::aligning
