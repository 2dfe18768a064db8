// A need to which the team that was asked has said nothing.
#include <fmt/format.h>

#include "align/handshake_words.hpp"
#include "measure/likeness.hpp"

namespace okr::aligning {

namespace {

constexpr double sounds_like_it = 0.5;
constexpr std::size_t most_looked_at = 50;

/// A request that could be the answer, were it to name the need.
const Request* loose_answer(const Graph& graph, const Need& need) {
    const auto asked = graph.find_team(need.said->from.value);
    if (!asked) return nullptr;
    std::size_t looked_at = 0;
    for (const Index at : graph.teams[*asked].requests) {
        const Request& request = graph.requests[at];
        if (request.need != nullptr || request.said->from.value != graph.teams[need.team].id) continue;
        if (measure::likeness(request.said->what.value, need.said->what.value) >= sounds_like_it) return &request;
        if (++looked_at == most_looked_at) break;
    }
    return nullptr;
}

/// A file that cannot be read may hold the answer.
bool is_waiting(const Scene& scene, const Handshakes& handshakes, const Need& need) {
    return need.said->from && !handshakes.is_met(*need.said) && handshakes.answers_to(need).empty() &&
           !scene.graph.workspace.may_be_in_broken_file(need.said->key);
}

std::string question(const Scene& scene, const Handshakes& handshakes, const Need& need, const Request* loose) {
    const std::string asked = who(scene.graph, need.said->from.value);
    const std::string begin =
        fmt::format("{} needs {} from {}{}{}", called(scene.graph.teams[need.team]), quoted(need.said->what.value),
                    asked, for_what(handshakes, need), by_when(*need.said));
    if (loose != nullptr)
        return fmt::format("{}; does {}'s answer to {}, which names no need, mean this one?", begin, asked,
                           wish(*loose));
    return fmt::format("{}, and {} has not answered yet: is it a yes, a later or a no?", begin, asked);
}

void look(const Scene& scene, Sink& sink) {
    const Graph& graph = scene.graph;
    const Handshakes handshakes(scene);
    for (const Need& need : graph.needs) {
        if (!is_waiting(scene, handshakes, need)) continue;
        const std::string& team = graph.teams[need.team].id;
        const Request* loose = loose_answer(graph, need);
        Draft draft{question(scene, handshakes, need, loose),
                    {team, need.said->from.value},
                    {subject_of(*need.said, team)},
                    {exhibit(*need.said)}};
        if (loose != nullptr) draft.evidence.push_back(exhibit(*loose->said, need.said->from.value, graph.cycle));
        sink.tell(std::move(draft));
    }
}

}  // namespace

extern const ConversationKind need_unanswered{
    .info =
        {
            .name = "need-unanswered",
            .group = "pull",
            .summary = "A team needs something from another one, which has said neither yes nor later nor no.",
            .why = "Work is pulled, not pushed: who needs something asks, who is asked answers. Silence is the one "
                   "answer that nobody can plan with, and a no in January costs less than a surprise in March.",
            .source = "John Doerr, \"Measure What Matters\", on alignment from team to team",
            .example = R"(-- okrs/2026-Q1/orchard.yaml --
team: orchard
cycle: 2026-Q1
objectives:
  - title: The blossom lives through April
    key_results: [{id: blossom, metric: Trees that bear fruit, baseline: 60%, target: 85%}]
needs:
  - id: frost-warning
    from: weather-desk
    what: A frost warning at eight in the evening
    for: blossom
-- okrs/2026-Q1/weather-desk.yaml --
team: weather-desk
cycle: 2026-Q1
objectives: []
)",
            .settled = R"(-- okrs/2026-Q1/orchard.yaml --
team: orchard
cycle: 2026-Q1
objectives:
  - title: The blossom lives through April
    key_results: [{id: blossom, metric: Trees that bear fruit, baseline: 60%, target: 85%}]
needs:
  - id: frost-warning
    from: weather-desk
    what: A frost warning at eight in the evening
    for: blossom
-- okrs/2026-Q1/weather-desk.yaml --
team: weather-desk
cycle: 2026-Q1
objectives: []
requests:
  - from: orchard
    need: orchard/frost-warning
    what: A frost warning in the evening
    answer: later
    because: The new sensors arrive in April.
)",
        },
    .look = look,
};

}  // namespace okr::aligning
