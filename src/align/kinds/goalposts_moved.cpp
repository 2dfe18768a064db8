// A target that was eased, or a commitment that was taken away, after the cycle began.
#include <fmt/format.h>

#include <map>

#include "align/conversation_kind.hpp"
#include "align/deed_words.hpp"

namespace okr::aligning {

namespace {

/// What was bent of one object, oldest first.
using Bents = std::vector<const Bent*>;

/// What is gone stands nowhere: its team's first objective of the cycle is where it would stand.
Exhibit place_of(const Graph& graph, const Team& team, const std::string& ref) {
    if (const model::Target* target = graph.workspace.objects.find(ref)) {
        if (target->kind == model::ObjectKind::key_result)
            return exhibit(*static_cast<const model::KeyResult*>(target->object));
        if (target->kind == model::ObjectKind::objective) return exhibit(*target->objective);
    }
    return {ref, exhibit(*graph.objectives[team.objectives.front()].said).place, {}};
}

/// "dropped" alone, where the title stands before it.
std::string what_happened(const Bent& bent) {
    constexpr std::string_view dropped = "dropped";
    return bent.deed.what.starts_with(dropped) ? std::string(dropped) : bent.deed.what;
}

Exhibit evidence_of(const Exhibit& at, const Bent& bent) {
    Exhibit shown = at;
    // An approval is told in the question: it makes no other conversation of this one.
    shown.text = fmt::format("{}: {} ({})", bent.title, what_happened(bent), who_and_when(bent.deed));
    return shown;
}

std::string question_of(const Graph& graph, const Team& team, const Bents& bents) {
    const Bent& last = *bents.back();
    return fmt::format(
        "{} changed what it had promised for {} after the cycle had begun, {}: {} – {}. {} what did "
        "the team learn, and do those who count on it know?",
        called(team), graph.cycle, who_and_when(last.deed), quoted(last.title), what_happened(last),
        last.approval.empty() ? "Nobody has approved it so far:" : "It was " + last.approval + ";");
}

void look_at(const Graph& graph, const Team& team, const TeamPast& past, Sink& sink) {
    std::map<std::string, Bents> by_object;
    for (const Bent& bent : past.bent) by_object[bent.ref].push_back(&bent);
    for (const auto& [ref, bents] : by_object) {
        Draft draft{question_of(graph, team, bents), {team.id}, {ref}, {}, {}};
        const Exhibit at = place_of(graph, team, ref);
        for (const Bent* bent : bents) draft.evidence.push_back(evidence_of(at, *bent));
        sink.tell(std::move(draft));
    }
}

void look(const Scene& scene, Sink& sink) {
    if (scene.past == nullptr) return;
    for (const Team& team : scene.graph.teams) {
        const auto past = scene.past->teams.find(team.id);
        if (past != scene.past->teams.end() && !team.objectives.empty()) look_at(scene.graph, team, past->second, sink);
    }
}

}  // namespace

extern const ConversationKind goalposts_moved{
    .info =
        {
            .name = "goalposts-moved",
            .group = "pace",
            .summary = "A target was eased, or a key result or an objective was taken away, after the cycle began and "
                       "after the team's draft had reached the main line. It stays when it was approved, and says who "
                       "approved it. A target that is back where it was, and a key result that is back, moved nothing.",
            .why = "Commitments are stubborn and means are flexible. What was learnt is worth more than the target, "
                   "and those who built on it should hear of it from the team.",
            .source = "John Doerr, \"Measure What Matters\", on commitments",
            .needs_history = true,
            .example = R"(-- commit: 2025-12-10T10:00:00Z kim@clinic.example --
-- okr.yaml --
okr: 1
-- okrs/2026-Q1/eyes.yaml --
team: eyes
cycle: 2026-Q1
objectives:
  - id: soon
    title: Nobody waits half a year to see again
    key_results: [{id: wait, metric: Median days until surgery, baseline: 180, target: 90}]
-- commit: 2026-01-20T10:00:00Z kim@clinic.example --
-- okrs/2026-Q1/eyes.yaml --
team: eyes
cycle: 2026-Q1
objectives:
  - id: soon
    title: Nobody waits half a year to see again
    key_results: [{id: wait, metric: Median days until surgery, baseline: 180, target: 120}]
)",
            .settled = R"(-- commit: 2025-12-10T10:00:00Z kim@clinic.example --
-- okr.yaml --
okr: 1
-- okrs/2026-Q1/eyes.yaml --
team: eyes
cycle: 2026-Q1
objectives:
  - id: soon
    title: Nobody waits half a year to see again
    key_results: [{id: wait, metric: Median days until surgery, baseline: 180, target: 90}]
-- commit: 2026-01-20T10:00:00Z kim@clinic.example --
-- okrs/2026-Q1/eyes.yaml --
team: eyes
cycle: 2026-Q1
objectives:
  - id: soon
    title: Nobody waits half a year to see again
    key_results: [{id: wait, metric: Median days until surgery, baseline: 180, target: 90, current: 120}]
)",
        },
    .look = look,
};

}  // namespace okr::aligning
