// A result among the work.
#include <fmt/format.h>

#include "base/digits.hpp"
#include "rules/move_to_initiatives.hpp"
#include "rules/rule.hpp"

namespace okr::rule {

namespace {

/// "Shorten the form to one question" is work; a target is written in digits.
bool is_measured(const Reading& reading) {
    return reading.kind == Kind::outcome && reading.sure && reading.measure && reading.measure->target &&
           base::has_digit(reading.measure->target->text);
}

void check(const InitiativeView& view, Sink& sink) {
    if (!base::has_digit(view.initiative.title.value)) return;
    const Reading reading = view.reading();
    if (!is_measured(reading)) return;
    Draft draft{
        .at = view.initiative.title.place,
        .message = fmt::format("the initiative {} is a measurable outcome, not work", quoted_title(view.initiative)),
        .help = "move it to `key_results`, and say here what you do to get there",
        .why = reading.why,
        .object = view.initiative.ref,
        .detail = view.initiative.title.value,
    };
    if (auto fix = move_to_key_results(view, sink.workspace)) draft.fixes.push_back(*fix);
    sink.tell(std::move(draft));
}

}  // namespace

extern const Rule initiative_is_outcome{
    .info =
        {
            .name = "initiative-is-outcome",
            .group = "initiative",
            .severity = Severity::warning,
            .summary = "An initiative states a measured outcome: it is a key result.",
            .why = "An outcome cannot be done, only reached. Among the work nobody checks it in, and it is swapped as "
                   "lightly as a task.",
            .source = "Josh Seiden, \"Outcomes Over Output\"",
            .wrong = R"(-- okrs/2026-Q1/river.yaml --
team: river
cycle: 2026-Q1
objectives:
  - title: People swim in our river again
    key_results:
      - id: clean-days
        title: Days with water fit for bathing rise from 40 to 75
initiatives:
  - title: Complaints about smell fall from 120 to 30 a month
    moves: clean-days
)",
            .right = R"(-- okrs/2026-Q1/river.yaml --
team: river
cycle: 2026-Q1
objectives:
  - title: People swim in our river again
    key_results:
      - id: clean-days
        title: Days with water fit for bathing rise from 40 to 75
initiatives:
  - title: Build a new treatment stage at the northern outfall
    moves: clean-days
    so_that: less waste water reaches the bathing place after rain
)",
            .fixable = Fixable::unsafely,
            .fix = "Moves it to the `key_results` of the objective that it stands under. Keys that a key result does "
                   "not have are kept as `x-…`.",
        },
    .check = check,
};

}  // namespace okr::rule
