// A request that was heard and is still open.
#include <fmt/format.h>

#include "align/handshake_words.hpp"

namespace okr::aligning {

namespace {

std::string question(const Graph& graph, const Request& request) {
    const std::string when = request.need != nullptr ? by_when(*request.need) : std::string();
    return fmt::format("{} asked {} for {}{}, and the answer is still open: is it a yes, a later or a no?",
                       who(graph, asker_of(request)), called(graph.teams[request.team]), wish(request), when);
}

void look(const Scene& scene, Sink& sink) {
    const Graph& graph = scene.graph;
    const Handshakes handshakes(scene);
    for (const Request& request : graph.requests) {
        if (!Answer{request.said, {}, {}}.is_open() || is_settled(handshakes, request)) continue;
        sink.tell({question(graph, request),
                   both_sides(graph, request),
                   {subject_of(graph, request)},
                   exhibits(graph, request)});
    }
}

}  // namespace

extern const ConversationKind request_unanswered{
    .info =
        {
            .name = "request-unanswered",
            .group = "pull",
            .summary = "A team wrote down what was asked of it, and has left the answer open.",
            .why = "An open request is carried twice: by the one who waits and by the one who has not decided. A later "
                   "with a reason frees both.",
            .source = "",
            .example = R"(-- okrs/2026-Q1/ferry.yaml --
team: ferry
cycle: 2026-Q1
objectives:
  - title: The island feels close
    key_results: [{id: missed, metric: Passengers who miss the last boat, baseline: 40, target: 10}]
requests:
  - from: the island school
    what: A boat that is home by two in the afternoon
    answer: open
)",
            .settled = R"(-- okrs/2026-Q1/ferry.yaml --
team: ferry
cycle: 2026-Q1
objectives:
  - title: The island feels close
    key_results: [{id: missed, metric: Passengers who miss the last boat, baseline: 40, target: 10}]
requests:
  - from: the island school
    what: A boat that is home by two in the afternoon
    answer: later
    because: The second boat is in the dock until May.
)",
        },
    .look = look,
};

}  // namespace okr::aligning
