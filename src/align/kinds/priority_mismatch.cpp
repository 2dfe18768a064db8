// A goal ranked lower that draws more key results than the first.
#include <fmt/format.h>

#include <algorithm>

#include "align/asked.hpp"
#include "align/conversation_kind.hpp"
#include "align/figures.hpp"

namespace okr::aligning {

namespace {

/// The one goal of the first rank; none where goals have no ranks, or two share the first.
std::optional<Index> first_goal(const Graph& graph) {
    if (graph.goals.empty() || !graph.goals.front().rank) return std::nullopt;
    if (graph.goals.size() > 1 && graph.goals[1].rank == graph.goals[0].rank) return std::nullopt;
    return 0;
}

/// The lower goal that draws most, if that is more than the first does.
std::optional<Index> heaviest(const std::vector<Coverage>& coverage, Index first) {
    Index most = first;
    for (Index at = 0; at < coverage.size(); ++at)
        if (coverage[at].rank && coverage[at].key_results > coverage[most].key_results) most = at;
    return most == first ? std::nullopt : std::optional(most);
}

std::vector<std::string> teams_toward(const Graph& graph, Index goal) {
    std::vector<std::string> teams;
    for (const Objective& objective : graph.objectives)
        if (std::binary_search(objective.support.goals.begin(), objective.support.goals.end(), goal))
            teams.push_back(graph.team_of(objective));
    return teams;
}

void look(const Scene& scene, Sink& sink) {
    const Graph& graph = scene.graph;
    const auto first = first_goal(graph);
    if (!first) return;
    const auto coverage = coverage_of(graph);
    const auto most = heaviest(coverage, *first);
    if (!most) return;
    const auto& [upper, lower] = std::pair(graph.goals[*first], graph.goals[*most]);
    Draft draft;
    draft.question = fmt::format(
        "{} lead to {} (rank {}), and {} to {} (rank {}): is the order of the goals still right, or do teams see no way "
        "to move the first?",
        counted(coverage[*most].key_results, "key result"), quoted(lower.said->title.value), *lower.rank,
        coverage[*first].key_results, quoted(upper.said->title.value), *upper.rank);
    draft.teams = keepers_of(graph, upper.said);
    if (draft.teams.empty()) draft.teams = teams_toward(graph, *most);
    draft.subjects = {upper.said->key, lower.said->key};
    draft.evidence = {exhibit(*upper.said), exhibit(*lower.said)};
    draft.evidence.push_back(exhibit(upper.said->key, "priority", upper.said->priority));
    draft.evidence.push_back(exhibit(lower.said->key, "priority", lower.said->priority));
    sink.tell(std::move(draft));
}

}  // namespace

extern const ConversationKind priority_mismatch{
    .info =
        {
            .name = "priority-mismatch",
            .group = "strategy",
            .summary = "A single goal ranked lower draws more key results than the first.",
            .why = "The order of goals says where to give in when two things clash; where people put their effort says "
                   "what they believe. If the two differ, one of them is worth a second look.",
            .source = "Rumelt, \"Good Strategy Bad Strategy\": concentration on the pivotal objective",
            .example = R"(-- strategy.yaml --
strategy:
  vision: Apples that people remember
  goals:
    - {id: local-tables, title: The valley eats its own apples, priority: 1}
    - {id: cider-abroad, title: Our cider is known beyond the border, priority: 2}
-- okrs/2026-Q1/press.yaml --
team: press
cycle: 2026-Q1
objectives:
  - id: cider
    title: A cider that travels well
    supports: cider-abroad
    key_results:
      - Share of bottles returned as stale falls from 4% to 1%
      - Reorders from importers rise from 20% to 45%
-- okrs/2026-Q1/market.yaml --
team: market
cycle: 2026-Q1
objectives:
  - id: school-bowls
    title: School kitchens think of us first
    supports: local-tables
    key_results:
      - Share of school kitchens that order every week rises from 10% to 30%
)",
            .settled = R"(-- strategy.yaml --
strategy:
  vision: Apples that people remember
  goals:
    - {id: local-tables, title: The valley eats its own apples, priority: 1}
    - {id: cider-abroad, title: Our cider is known beyond the border, priority: 2}
-- okrs/2026-Q1/press.yaml --
team: press
cycle: 2026-Q1
objectives:
  - id: cider
    title: A cider that travels well
    supports: cider-abroad
    key_results:
      - Share of bottles returned as stale falls from 4% to 1%
-- okrs/2026-Q1/market.yaml --
team: market
cycle: 2026-Q1
objectives:
  - id: school-bowls
    title: School kitchens think of us first
    supports: local-tables
    key_results:
      - Share of school kitchens that order every week rises from 10% to 30%
)",
        },
    .look = look,
};

}  // namespace okr::aligning
