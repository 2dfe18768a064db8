// A need to which the team that was asked said no: healthy, and worth knowing where it matters.
#include <fmt/format.h>

#include "align/handshake_words.hpp"

namespace okr::aligning {

namespace {

/// What a team asked for. The wish of a customer or an auditor is a need of no team.
bool is_declined_need(const Graph& graph, const Handshakes& handshakes, const Request& request) {
    const bool is_of_team = request.need != nullptr || graph.find_team(request.said->from.value);
    return request.is("declined") && is_of_team && !is_settled(handshakes, request);
}

std::string question(const Graph& graph, const Request& request) {
    const std::string team = called(graph.teams[request.team]);
    const std::string asker = who(graph, asker_of(request));
    if (!request.said->because)
        return fmt::format("{} said no to {} for {}: what is the reason, so that {} can plan without it?", team,
                           wish(request), asker, asker);
    return fmt::format("{} said a clear no to {} for {}, and why ({}): how does {} go on without it?", team,
                       wish(request), asker, quoted(request.said->because.value), asker);
}

void look(const Scene& scene, Sink& sink) {
    const Graph& graph = scene.graph;
    const Handshakes handshakes(scene);
    for (const Request& request : graph.requests) {
        if (!is_declined_need(graph, handshakes, request)) continue;
        Draft draft{question(graph, request),
                    both_sides(graph, request),
                    {subject_of(graph, request)},
                    exhibits(graph, request)};
        const model::Text& reason = request.said->because;
        if (reason) draft.evidence.push_back(exhibit(draft.evidence.front().ref, "because", reason));
        sink.tell(std::move(draft));
    }
}

}  // namespace

extern const ConversationKind need_declined{
    .info =
        {
            .name = "need-declined",
            .group = "pull",
            .summary = "A team said no to what another one needs. It is no fault; it is shown with its reason.",
            .why = "A no with a reason is how a strategy stays a choice. The team that asked learns early that it goes "
                   "on without, and if the no hurts the strategy, those who chose it hear of it in time.",
            .source = "Richard Rumelt, \"Good Strategy/Bad Strategy\"",
            .example = R"(-- okrs/2026-Q1/choir.yaml --
team: choir
cycle: 2026-Q1
objectives:
  - title: The hall holds its breath
    key_results: [{id: again, metric: Listeners who come again, baseline: 30%, target: 50%}]
needs:
  - id: grand-piano
    from: stage-crew
    what: The grand piano on stage every Tuesday
-- okrs/2026-Q1/stage-crew.yaml --
team: stage-crew
cycle: 2026-Q1
objectives: []
requests:
  - from: choir
    need: choir/grand-piano
    what: The grand piano on stage every Tuesday
    answer: declined
    because: The opera has the stage until April.
)",
            .settled = R"(-- okrs/2026-Q1/choir.yaml --
team: choir
cycle: 2026-Q1
objectives:
  - title: The hall holds its breath
    key_results: [{id: again, metric: Listeners who come again, baseline: 30%, target: 50%}]
-- okrs/2026-Q1/stage-crew.yaml --
team: stage-crew
cycle: 2026-Q1
objectives: []
requests:
  - from: the opera's friends
    what: A tour behind the scenes
    answer: declined
    because: The opera has the stage until April.
)",
        },
    .look = look,
};

}  // namespace okr::aligning
