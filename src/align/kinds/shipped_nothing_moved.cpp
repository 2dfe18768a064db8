// An initiative is done, and what it was to move stands where it stood.
#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "align/conversation_kind.hpp"
#include "measure/values.hpp"
#include "outline/progress.hpp"

namespace okr::aligning {

namespace {

using Results = std::vector<const KeyResult*>;
using ByObject = std::map<const model::Object*, Results>;

Results results_of(const Graph& graph, const Objective& objective) {
    Results results;
    for (const Index at : objective.key_results) results.push_back(&graph.key_results[at]);
    return results;
}

/// A key result is itself, an objective all that it holds.
ByObject all_results(const Graph& graph) {
    ByObject results;
    for (const KeyResult& result : graph.key_results) results[result.said] = {&result};
    for (const Objective& objective : graph.objectives) results[objective.said] = results_of(graph, objective);
    return results;
}

/// What it moves: as it says, else what the objective above it holds. Nothing where a part of it is not of this cycle.
Results moved_by(const Graph& graph, const Initiative& initiative, const ByObject& all) {
    if (initiative.said->moves.empty())
        return initiative.objective ? results_of(graph, graph.objectives[*initiative.objective]) : Results{};
    Results results;
    for (const model::Object* moved : initiative.moves) {
        const auto found = all.find(moved);
        if (found == all.end()) return {};
        results.insert(results.end(), found->second.begin(), found->second.end());
    }
    return results;
}

/// Surely: both values are known. What holds its target need not move.
bool stands_still(const KeyResult* result) {
    if (outlining::progress_of({*result->said, *result->reading, measure::Facts(*result->said, *result->reading)})
            .met.value_or(false))
        return false;
    const auto current = measure::current_field(*result->said);
    const auto baseline = measure::baseline_of(*result->said, *result->reading);
    return current && baseline && measure::is_same(current->quantity, baseline->quantity);
}

std::string standing(const Results& results) {
    const model::KeyResult& first = *results.front()->said;
    const std::string one =
        fmt::format("{} stands at {}, where it began", quoted(first.headline().value), first.current.value);
    const std::size_t more = results.size() - 1;
    return more == 0
               ? one
               : fmt::format("{}, and so {} {}", one, more == 1 ? "does" : "do", counted(more, "other key result"));
}

std::string question(const Graph& graph, const Initiative& initiative, const Results& results) {
    return fmt::format(
        "{} finished {}, and {}: is it too early to tell, or what does it teach about the idea behind it?",
        called(graph.teams[initiative.team]), quoted(initiative.said->title.value), standing(results));
}

Draft told(const Graph& graph, const Initiative& initiative, const Results& results) {
    const std::string& team = graph.teams[initiative.team].id;
    Draft draft{question(graph, initiative, results),
                {team},
                {subject_of(*initiative.said, team)},
                {exhibit(*initiative.said)}};
    for (const KeyResult* result : results) {
        draft.teams.push_back(graph.team_of(*result));
        draft.subjects.push_back(subject_of(*result->said, graph.team_of(*result)));
        draft.evidence.push_back(exhibit(*result->said));
        draft.evidence.push_back(exhibit(result->said->ref, "current", result->said->current));
    }
    if (initiative.said->so_that)
        draft.evidence.push_back(exhibit(initiative.said->ref, "so_that", initiative.said->so_that));
    return draft;
}

void look(const Scene& scene, Sink& sink) {
    const ByObject all = all_results(scene.graph);
    for (const Initiative& initiative : scene.graph.initiatives) {
        if (initiative.status() != "done") continue;
        const Results results = moved_by(scene.graph, initiative, all);
        if (results.empty() || !std::all_of(results.begin(), results.end(), stands_still)) continue;
        sink.tell(told(scene.graph, initiative, results));
    }
}

}  // namespace

extern const ConversationKind shipped_nothing_moved{
    .info =
        {
            .name = "shipped-nothing-moved",
            .group = "pace",
            .summary = "An initiative is done, and every key result that it was to move stands where it stood.",
            .why =
                "An initiative is a bet. Paid in full and nothing moved, it has taught something: about the customer, "
                "about the measure, or about the time that an effect needs. Only who talks about it learns it.",
            .source = "Joshua Seiden, \"Outcomes Over Output\"",
            .example = R"(-- okrs/2026-Q1/tram.yaml --
team: tram
cycle: 2026-Q1
objectives:
  - title: The tram is the easy way home
    key_results: [{id: evening, metric: Evening rides a day, baseline: 4200, target: 5000, current: 4200}]
initiatives:
  - {id: warm-lights, title: Warm lights at every stop, moves: evening, so_that: people feel safe, status: done}
)",
            .settled = R"(-- okrs/2026-Q1/tram.yaml --
team: tram
cycle: 2026-Q1
objectives:
  - title: The tram is the easy way home
    key_results: [{id: evening, metric: Evening rides a day, baseline: 4200, target: 5000, current: 4550}]
initiatives:
  - {id: warm-lights, title: Warm lights at every stop, moves: evening, so_that: people feel safe, status: done}
)",
        },
    .look = look,
};

}  // namespace okr::aligning
