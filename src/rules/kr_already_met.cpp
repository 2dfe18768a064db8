// The baseline of a key result is at its target, or beyond it.
//
// Silent for what is to be kept as it is, and where the sentence leaves open which side of the target is the good one.
#include <fmt/format.h>

#include "rules/direction.hpp"
#include "rules/key_result.hpp"
#include "rules/values.hpp"

namespace okr::rule {

namespace {

/// Which side of the target is the good one.
Direction good_side(const Value& target) {
    if (target.comparator.starts_with('>')) return Direction::up;
    if (target.comparator.starts_with('<')) return Direction::down;
    return Direction::unknown;
}

bool is_met(const Value& baseline, const Value& target) {
    const auto order = compare(baseline.quantity, target.quantity);
    if (!order) return false;
    if (*order == 0) return true;
    const Direction good = good_side(target);
    return (good == Direction::up && *order > 0) || (good == Direction::down && *order < 0);
}

void check(const KeyResultView& view, Sink& sink) {
    const auto& baseline = baseline_of(view);
    const auto& target = target_of(view);
    if (!baseline || !target || baseline->quantity.relative || target->quantity.relative) return;
    if (!is_met(*baseline, *target) || is_hold(view) || goes_wrong_way(view)) return;
    Draft draft = about(view,
                        fmt::format("{} is met before it begins: it starts at {}, and the target is {}", quoted(view),
                                    baseline->quantity.text, in_words(target->comparator, target->quantity)),
                        "choose a target that needs a change, or say `keep` if it is to stay where it is");
    for (const auto& value : {*baseline, *target})
        for (auto& note : value.note()) draft.notes.push_back(std::move(note));
    sink.tell(std::move(draft));
}

}  // namespace

extern const Rule kr_already_met{
    .info =
        {
            .name = "kr-already-met",
            .group = "key result",
            .severity = Severity::warning,
            .summary = "The baseline of a key result is at or beyond its target.",
            .why = "A key result asks for a change. One that is met on the first day takes a place among the few that "
                   "a team has, and reports success for nothing.",
            .source = "John Doerr, \"Measure What Matters\" (on stretching)",
            .wrong = R"(-- okrs/2026-Q1/greenhouse.yaml --
team: greenhouse
cycle: 2026-Q1
objectives:
  - title: Seedlings leave us strong
    key_results:
      - metric: Share of seedlings that survive the first frost
        baseline: 82%
        target: "> 80%"
)",
            .right = R"(-- okrs/2026-Q1/greenhouse.yaml --
team: greenhouse
cycle: 2026-Q1
objectives:
  - title: Seedlings leave us strong
    key_results:
      - metric: Share of seedlings that survive the first frost
        baseline: 82%
        target: "> 92%"
)",
        },
    .check = check,
};

}  // namespace okr::rule
