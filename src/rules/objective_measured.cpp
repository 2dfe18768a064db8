// A number in an objective.
#include <fmt/format.h>

#include "base/digits.hpp"
#include "rules/rule.hpp"

namespace okr::rule {

namespace {

/// "One question" and "look twice" are ways of speaking; a target is written in digits.
bool has_target(const Reading& reading) {
    return reading.measure && reading.measure->target && base::has_digit(reading.measure->target->text);
}

void check(const ObjectiveView& view, Sink& sink) {
    if (!has_target(view.reading)) return;
    sink.tell({
        .at = view.objective.title.place,
        .message = fmt::format("the objective {} holds a target ({})", quoted_title(view.objective),
                               quoted(view.reading.measure->target->text)),
        .help = "say in words what will be better, and make the number a key result",
        .object = view.objective.ref,
        .detail = view.objective.title.value,
    });
}

}  // namespace

extern const Rule objective_measured{
    .info =
        {
            .name = "objective-measured",
            .group = "objective",
            .severity = Severity::info,
            .summary = "An objective states a number where a direction belongs.",
            .why =
                "An objective says where to go, in words that people remember; the key results say how far. A number "
                "in the objective makes it one key result among others, and the others then serve it.",
            .source = "Christina Wodtke, \"Radical Focus\" (objectives are qualitative and inspirational)",
            .wrong = R"(-- okrs/2026-Q1/river.yaml --
team: river
cycle: 2026-Q1
objectives:
  - title: Raise the days with clean water from 40 to 75
    key_results: []
)",
            .right = R"(-- okrs/2026-Q1/river.yaml --
team: river
cycle: 2026-Q1
objectives:
  - title: People swim in our river again
    key_results:
      - Days with water fit for bathing rise from 40 to 75
      - Complaints about smell fall from 120 to 30 a month
)",
        },
    .check = check,
};

}  // namespace okr::rule
