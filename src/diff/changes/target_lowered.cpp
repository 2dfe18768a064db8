// A target became easier to reach.
#include <fmt/format.h>

#include "diff/change_kind.hpp"

namespace okr::diffing {

namespace {

void check(const KeyResultPair& pair, Sink& sink) {
    const Step& target = pair.shift.target;
    const Step& due = pair.shift.due;
    if (target.way == Way::eased)
        sink.tell({target.before, target.after,
                   fmt::format("target eased from {} to {}", *target.before, *target.after), target.at});
    if (due.way == Way::eased)
        sink.tell(
            {due.before, due.after, fmt::format("due later, on {} instead of {}", *due.after, *due.before), due.at});
}

}  // namespace

extern const ChangeKind target_lowered{
    .info =
        {
            .name = "target-lowered",
            .group = "key result",
            .grade = Grade::high,
            .tally = Tally::eased,
            .summary =
                "A target became easier to reach: a lower level to rise to, a higher one to stay below, a later day.",
            .why = "Goals are stubborn, means are flexible. A target that follows the results down tells nothing any "
                   "more, "
                   "so easing it asks for a reason that others can read.",
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
    .checks = {check},
};

}  // namespace okr::diffing
