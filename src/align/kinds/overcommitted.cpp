// More objectives, or more requests accepted, than a team has said that it can carry.
#include <fmt/format.h>

#include <algorithm>

#include "align/conversation_kind.hpp"
#include "model/values.hpp"

namespace okr::aligning {

namespace {

Draft over(const Graph& graph, const Team& team, std::size_t count, std::string_view noun, std::string_view ending) {
    const model::Text& capacity = team.declared->capacity_objectives;
    const std::string question = fmt::format("{} has {} in {}, and a capacity of {}: {}?", called(team),
                                             counted(count, noun), graph.cycle, capacity.value, ending);
    return {question, {team.id}, {team.id}, {exhibit(team.id, "objectives", capacity)}, std::string(noun)};
}

void count_objectives(const Graph& graph, const Team& team, double capacity, Sink& sink) {
    if (static_cast<double>(team.objectives.size()) <= capacity) return;
    Draft draft = over(graph, team, team.objectives.size(), "objective", "which of them may wait for the next cycle");
    for (const Index at : team.objectives) draft.evidence.push_back(exhibit(*graph.objectives[at].said));
    sink.tell(std::move(draft));
}

void count_requests(const Graph& graph, const Team& team, double capacity, Sink& sink) {
    std::vector<Index> accepted;
    std::copy_if(team.requests.begin(), team.requests.end(), std::back_inserter(accepted),
                 [&](Index at) { return graph.requests[at].is("accepted"); });
    if (static_cast<double>(accepted.size()) <= capacity) return;
    Draft draft =
        over(graph, team, accepted.size(), "accepted request", "which of them could be a later, with a reason");
    for (const Index at : accepted) draft.evidence.push_back(exhibit(*graph.requests[at].said, team.id, graph.cycle));
    sink.tell(std::move(draft));
}

void look(const Scene& scene, Sink& sink) {
    for (const Team& team : scene.graph.teams) {
        const auto capacity =
            team.declared != nullptr ? model::parse_number(team.declared->capacity_objectives.value) : std::nullopt;
        if (!capacity) continue;
        count_objectives(scene.graph, team, *capacity, sink);
        count_requests(scene.graph, team, *capacity, sink);
    }
}

}  // namespace

extern const ConversationKind overcommitted{
    .info =
        {
            .name = "overcommitted",
            .group = "pace",
            .summary = "A team has more objectives, or has accepted more requests, than its declared capacity.",
            .why = "Who does everything finishes nothing in time. The team knows its measure; the talk is about what "
                   "gives way, and who should hear of it.",
            .source = "John Doerr, \"Measure What Matters\", on focus",
            .example = R"(-- teams.yaml --
teams:
  - {id: lifeboat, capacity: {objectives: 1}}
-- okrs/2026-Q1/lifeboat.yaml --
team: lifeboat
cycle: 2026-Q1
objectives:
  - title: Help is there before the cold is
    key_results: [{metric: Median minutes to launch, baseline: 14, target: 9}]
  - title: Swimmers know the current
    key_results: [{metric: Rescues a month near the pier, baseline: 12, target: 4}]
)",
            .settled = R"(-- teams.yaml --
teams:
  - {id: lifeboat, capacity: {objectives: 1}}
-- okrs/2026-Q1/lifeboat.yaml --
team: lifeboat
cycle: 2026-Q1
objectives:
  - title: Help is there before the cold is
    key_results: [{metric: Median minutes to launch, baseline: 14, target: 9}]
)",
        },
    .look = look,
};

}  // namespace okr::aligning
