// A yes that no objective or key result of the team carries.
#include <fmt/format.h>

#include <algorithm>

#include "align/handshake_words.hpp"
#include "model/reference.hpp"

namespace okr::aligning {

namespace {

/// `through` may lead into a file that cannot be read.
bool may_be_unreadable(const Graph& graph, const Request& request) {
    const auto& through = request.said->through;
    return std::any_of(through.begin(), through.end(), [&](const model::Text& text) {
        const auto reference = model::parse_reference(text.value);
        return reference && graph.workspace.may_be_in_broken_file(reference->id);
    });
}

bool is_carried(const Graph& graph, const Handshakes& handshakes, const Request& request) {
    const Answer answer{request.said, graph.teams[request.team].id, graph.cycle};
    return !handshakes.carriers_of(answer).empty() || may_be_unreadable(graph, request);
}

std::string question(const Graph& graph, const Request& request) {
    const std::string team = called(graph.teams[request.team]);
    const auto& through = request.said->through;
    const std::string gap = through.empty()
                                ? fmt::format("no objective or key result of {} carries it yet", team)
                                : fmt::format("{}, which was to carry it, is not there", quoted(through.front().value));
    return fmt::format("{} said yes to {} for {}, and {}: where in its work does it find a place?", team, wish(request),
                       who(graph, asker_of(request)), gap);
}

void look(const Scene& scene, Sink& sink) {
    const Graph& graph = scene.graph;
    const Handshakes handshakes(scene);
    for (const Request& request : graph.requests) {
        if (!request.is("accepted") || is_settled(handshakes, request)) continue;
        if (is_carried(graph, handshakes, request)) continue;
        sink.tell({question(graph, request),
                   both_sides(graph, request),
                   {subject_of(graph, request)},
                   exhibits(graph, request)});
    }
}

}  // namespace

extern const ConversationKind accepted_without_carrier{
    .info =
        {
            .name = "accepted-without-carrier",
            .group = "pull",
            .summary = "A team said yes to a request, and none of its objectives or key results carries it.",
            .why = "A yes that lives in nobody's plan is a promise from the heart and a no in practice; the team that "
                   "asked finds out last.",
            .source = "John Doerr, \"Measure What Matters\", on commitments between teams",
            .example = R"(-- okrs/2026-Q1/kitchen.yaml --
team: kitchen
cycle: 2026-Q1
objectives: []
needs:
  - id: herb-bed
    from: garden
    what: Fresh herbs from March on
-- okrs/2026-Q1/garden.yaml --
team: garden
cycle: 2026-Q1
objectives:
  - title: The garden feeds the house
    key_results: [{id: greens, metric: Kilograms of greens a week, baseline: 20, target: 45}]
requests:
  - {from: kitchen, need: kitchen/herb-bed, what: Fresh herbs from March on, answer: accepted}
)",
            .settled = R"(-- okrs/2026-Q1/kitchen.yaml --
team: kitchen
cycle: 2026-Q1
objectives: []
needs:
  - id: herb-bed
    from: garden
    what: Fresh herbs from March on
-- okrs/2026-Q1/garden.yaml --
team: garden
cycle: 2026-Q1
objectives:
  - title: The garden feeds the house
    key_results: [{id: greens, metric: Kilograms of greens a week, baseline: 20, target: 45}]
requests:
  - {from: kitchen, need: kitchen/herb-bed, what: Fresh herbs from March on, answer: accepted, through: greens}
)",
        },
    .look = look,
};

}  // namespace okr::aligning
