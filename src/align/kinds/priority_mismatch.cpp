// A goal ranked lower that draws more key results than the first.
#include <fmt/format.h>

#include "align/asked.hpp"
#include "align/conversation_kind.hpp"
#include "align/figures.hpp"

namespace okr::aligning {

namespace {

/// Of the goals that share the first rank, the one that draws most; none where goals have no ranks.
std::optional<Index> first_goal(const std::vector<Coverage>& coverage) {
    if (coverage.empty() || !coverage.front().rank) return std::nullopt;
    Index best = 0;
    for (Index at = 1; at < coverage.size() && coverage[at].rank == coverage.front().rank; ++at)
        if (coverage[at].key_results > coverage[best].key_results) best = at;
    return best;
}

/// Lower goals that each draw more than the first, by rank.
std::vector<Index> heavier(const std::vector<Coverage>& coverage, Index first) {
    std::vector<Index> found;
    for (Index at = 0; at < coverage.size(); ++at)
        if (coverage[at].rank && *coverage[at].rank > *coverage[first].rank &&
            coverage[at].key_results > coverage[first].key_results)
            found.push_back(at);
    return found;
}

std::string target_of(const Coverage& goal) { return fmt::format("to {} (rank {})", quoted(goal.title), *goal.rank); }

std::string question_of(const std::vector<Coverage>& coverage, Index first, const std::vector<Index>& heavy) {
    const Coverage& most = coverage[heavy.front()];
    std::string words = fmt::format("{} {} {}", counted(most.key_results, "key result"),
                                    most.key_results == 1 ? "leads" : "lead", target_of(most));
    for (std::size_t i = 1; i < heavy.size(); ++i)
        words += fmt::format(", {} {}", coverage[heavy[i]].key_results, target_of(coverage[heavy[i]]));
    return fmt::format(
        "{}, and {} {}: is the order of the goals still right, or do teams see no way to move the first?", words,
        coverage[first].key_results, target_of(coverage[first]));
}

void look(const Scene& scene, Sink& sink) {
    const Graph& graph = scene.graph;
    const auto coverage = coverage_of(graph);
    const auto first = first_goal(coverage);
    const auto heavy = first ? heavier(coverage, *first) : std::vector<Index>();
    if (heavy.empty()) return;
    Draft draft;
    draft.question = question_of(coverage, *first, heavy);
    draft.teams = keepers_of(graph, graph.goals[*first].said);
    std::vector<Index> shown{*first};
    shown.insert(shown.end(), heavy.begin(), heavy.end());
    for (const Index at : shown) {
        const model::Goal& goal = *graph.goals[at].said;
        draft.subjects.push_back(goal.key);
        draft.evidence.push_back(exhibit(goal));
        draft.evidence.push_back(exhibit(goal.key, "priority", goal.priority));
    }
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
