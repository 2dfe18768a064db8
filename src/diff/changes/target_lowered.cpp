// A target became easier to reach.
#include <fmt/format.h>

#include "diff/change_kind.hpp"
#include "diff/due.hpp"

namespace okr::diffing {

namespace {

void tell_due(const DueStep& due, Sink& sink) {
    if (due.way == Way::eased)
        sink.tell({due.before, due.after, fmt::format("due later: {} instead of {}", due.to, due.from), due.at});
}

void check(const KeyResultPair& pair, Sink& sink) {
    if (pair.shift.is_work_now()) return;
    for (const Step* step : pair.shift.targets(Way::eased))
        sink.tell({step->before, step->after, "target eased" + from_to(*step), step->at});
    tell_due(pair.shift.due, sink);
}

void check_goal(const GoalPair& pair, Sink& sink) {
    if (pair.is_both()) tell_due(due_step({pair.old->by, {}, {}}, {pair.now->by, {}, {}}), sink);
}

}  // namespace

extern const ChangeKind target_lowered{
    .info =
        {
            .name = "target-lowered",
            .group = "key result",
            .grade = Grade::high,
            .tally = Tally::eased,
            .summary = "A target became easier to reach: a lower level to rise to, a higher one to stay below, a "
                       "later day.",
            .why = "Goals are stubborn, means are flexible. A target that follows the results down tells nothing any "
                   "more, so easing it asks for a reason that others can read.",
            .before = R"(-- okrs/2026-Q1/ferry.yaml --
team: ferry
cycle: 2026-Q1
objectives:
  - id: reliable
    title: Islanders rely on the ferry
    key_results:
      - id: on-time
        title: Crossings on time > 95%
)",
            .after = R"(-- okrs/2026-Q1/ferry.yaml --
team: ferry
cycle: 2026-Q1
objectives:
  - id: reliable
    title: Islanders rely on the ferry
    key_results:
      - id: on-time
        title: Crossings on time > 90%
)",
        },
    .checks = {check, check_goal},
};

}  // namespace okr::diffing
