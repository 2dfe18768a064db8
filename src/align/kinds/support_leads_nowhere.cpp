// An objective whose chain of support reaches no goal.
#include <fmt/format.h>

#include <algorithm>

#include "align/conversation_kind.hpp"
#include "model/reference.hpp"
#include "outline/support.hpp"

namespace okr::aligning {

namespace {

/// Where the chain ends, for the words of the question.
std::string end_of(const Scene& scene, const Objective& objective) {
    if (objective.support.runs_in_circle) return "comes back to it";
    std::string names;
    for (const model::Text& text : objective.said->supports) names += (names.empty() ? "" : ", ") + quoted(text.value);
    return fmt::format("goes to {} and reaches no goal of the strategy{}", names,
                       scene.graph.goals.empty() ? "" : " from there");
}

/// The objectives that it supports straight away: their teams are asked too.
void add_supported(const Scene& scene, const Objective& objective, Draft& draft) {
    for (const model::Text& text : objective.said->supports) {
        draft.evidence.push_back(exhibit(objective.said->ref, "supports", text));
        const auto target = outlining::supported(scene.graph.workspace, text.value, scene.graph.cycle);
        const auto above = target ? scene.graph.find_objective(target->objective) : std::nullopt;
        if (!above) continue;
        draft.evidence.push_back(exhibit(*scene.graph.objectives[*above].said));
        draft.teams.push_back(scene.graph.team_of(scene.graph.objectives[*above]));
    }
}

/// A file that cannot be parsed may hold what is supported; then nobody knows where the chain leads.
bool may_lead_on(const Graph& graph, const Objective& objective) {
    const auto& supports = objective.said->supports;
    return std::any_of(supports.begin(), supports.end(), [&](const model::Text& text) {
        const auto reference = model::parse_reference(text.value);
        return reference && graph.workspace.may_be_in_broken_file(reference->id);
    });
}

void look(const Scene& scene, Sink& sink) {
    const Graph& graph = scene.graph;
    if (graph.goals.empty()) return;
    for (const Objective& objective : graph.objectives) {
        if (objective.said->supports.empty() || objective.support.is_explained()) continue;
        if (may_lead_on(graph, objective)) continue;
        const Team& team = graph.teams[objective.team];
        Draft draft;
        draft.question = fmt::format("The support of {} {}: {}, what is it for in the end?",
                                     quoted(objective.said->title.value), end_of(scene, objective), called(team));
        draft.teams = {team.id};
        draft.subjects = {subject_of(*objective.said, team.id)};
        draft.evidence = {exhibit(*objective.said)};
        add_supported(scene, objective, draft);
        sink.tell(std::move(draft));
    }
}

}  // namespace

extern const ConversationKind support_leads_nowhere{
    .info =
        {
            .name = "support-leads-nowhere",
            .group = "strategy",
            .summary = "The chain of an objective's `supports` reaches no goal, or runs in a circle.",
            .why =
                "Serving a colleague is fine, as long as the colleague serves something. A chain that ends in the air "
                "says that two teams have agreed with each other and with nobody else. A chain that ends in a "
                "declared demand is explained.",
            .source = "",
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
-- okrs/2026-Q1/stores.yaml --
team: stores
cycle: 2026-Q1
objectives:
  - id: fresh-leeks
    title: The galley cooks with what grew this week
    supports: galley/good-soup
    key_results:
      - Share of vegetables older than four days falls from 40% to 10%
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
    key_results:
      - Share of winter passengers who eat on board rises from 12% to 25%
-- okrs/2026-Q1/stores.yaml --
team: stores
cycle: 2026-Q1
objectives:
  - id: fresh-leeks
    title: The galley cooks with what grew this week
    supports: galley/good-soup
    key_results:
      - Share of vegetables older than four days falls from 40% to 10%
)",
        },
    .look = look,
};

}  // namespace okr::aligning
