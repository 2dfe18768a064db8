// A need whose day has passed, and it is not there.
#include <fmt/format.h>

#include <algorithm>

#include "align/handshake_words.hpp"

namespace okr::aligning {

namespace {

/// Those who were told no have stopped waiting; where the answer is open, that is the question.
bool is_waited_for(const std::vector<Answer>& answers) {
    const auto is_promise = [](const Answer& answer) { return answer.is("accepted") || answer.is("later"); };
    return answers.empty() || std::any_of(answers.begin(), answers.end(), is_promise);
}

bool is_late(const Scene& scene, const Handshakes& handshakes, const Need& need) {
    const auto day = need.said->by ? base::parse_date(need.said->by.value) : std::nullopt;
    return day && *day < *scene.today && is_waited_for(handshakes.answers_to(need)) && !handshakes.is_delivered(need);
}

std::string question(const Scene& scene, const Handshakes& handshakes, const Need& need) {
    const std::string team = called(scene.graph.teams[need.team]);
    return fmt::format(
        "{} needed {} from {}{}{}, and nothing says that it is there: when can it come, and what does "
        "{} do until then?",
        team, quoted(need.said->what.value), who(scene.graph, need.said->from.value), by_when(*need.said),
        for_what(handshakes, need), team);
}

Draft late(const Scene& scene, const Handshakes& handshakes, const Need& need) {
    const Graph& graph = scene.graph;
    const std::string& team = graph.teams[need.team].id;
    const std::string subject = subject_of(*need.said, team);
    Draft draft{question(scene, handshakes, need),
                {team},
                {subject},
                {exhibit(*need.said), exhibit(subject, "by", need.said->by)}};
    if (need.said->from) draft.teams.push_back(need.said->from.value);
    for (const Answer& answer : handshakes.answers_to(need))
        draft.evidence.push_back(exhibit(*answer.said, std::string(answer.team), std::string(answer.cycle)));
    return draft;
}

void look(const Scene& scene, Sink& sink) {
    if (!scene.today) return;
    const Handshakes handshakes(scene);
    for (const Need& need : scene.graph.needs)
        if (is_late(scene, handshakes, need)) sink.tell(late(scene, handshakes, need));
}

}  // namespace

extern const ConversationKind need_late{
    .info =
        {
            .name = "need-late",
            .group = "pull",
            .summary = "The day by which a team needs something has passed; it is not met, and what was to carry it is "
                       "not finished.",
            .why =
                "Somebody's key result waits. Often it came long ago and nobody wrote it down; if not, the two teams "
                "can still choose together what gives way.",
            .source = "",
            .example = R"(-- okrs/2026-Q1/library.yaml --
team: library
cycle: 2026-Q1
objectives: []
needs:
  - id: night-shelter
    from: caretakers
    what: A heated entrance for evening readers
    by: 2026-01-30
-- okrs/2026-Q1/caretakers.yaml --
team: caretakers
cycle: 2026-Q1
objectives:
  - title: The house welcomes everybody
    key_results: [{id: warm, metric: Share of warm evenings, baseline: 20%, target: 90%, current: 40%}]
requests:
  - {from: library, need: library/night-shelter, what: A heated entrance, answer: accepted, through: warm}
)",
            .settled = R"(-- okrs/2026-Q1/library.yaml --
team: library
cycle: 2026-Q1
objectives: []
needs:
  - id: night-shelter
    from: caretakers
    what: A heated entrance for evening readers
    by: 2026-01-30
    met: 2026-02-04
-- okrs/2026-Q1/caretakers.yaml --
team: caretakers
cycle: 2026-Q1
objectives:
  - title: The house welcomes everybody
    key_results: [{id: warm, metric: Share of warm evenings, baseline: 20%, target: 90%, current: 40%}]
requests:
  - {from: library, need: library/night-shelter, what: A heated entrance, answer: accepted, through: warm}
)",
        },
    .look = look,
};

}  // namespace okr::aligning
