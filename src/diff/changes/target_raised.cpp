// A target became harder to reach.
#include <fmt/format.h>

#include "diff/change_kind.hpp"
#include "diff/due.hpp"

namespace okr::diffing {

namespace {

void tell_due(const DueStep& due, Sink& sink) {
    if (due.way == Way::raised)
        sink.tell({due.before, due.after, fmt::format("due earlier: {} instead of {}", due.to, due.from), due.at});
}

void check(const KeyResultPair& pair, Sink& sink) {
    if (pair.shift.is_work_now()) return;
    for (const Step* step : pair.shift.targets(Way::raised))
        sink.tell({step->before, step->after, "target raised" + from_to(*step), step->at});
    tell_due(pair.shift.due, sink);
}

void check_goal(const GoalPair& pair, Sink& sink) {
    if (pair.is_both()) tell_due(due_step({pair.old->by, {}, {}}, {pair.now->by, {}, {}}), sink);
}

}  // namespace

extern const ChangeKind target_raised{
    .info =
        {
            .name = "target-raised",
            .group = "key result",
            .grade = Grade::medium,
            .tally = Tally::changed,
            .summary = "A target became harder to reach: a higher level to rise to, a lower one to stay below, an "
                       "earlier day.",
            .why = "The team promises more than before. That is good news, if those who share the work know of it and "
                   "the plan still holds.",
            .before = R"(-- okrs/2026-Q3/bakery.yaml --
team: bakery
cycle: 2026-Q3
objectives:
  - id: fresh
    title: Bread is fresh when people come home
    key_results:
      - {id: evening, metric: Loaves sold after five that are of the day, baseline: 30%, target: 60%}
)",
            .after = R"(-- okrs/2026-Q3/bakery.yaml --
team: bakery
cycle: 2026-Q3
objectives:
  - id: fresh
    title: Bread is fresh when people come home
    key_results:
      - {id: evening, metric: Loaves sold after five that are of the day, baseline: 30%, target: 75%}
)",
        },
    .checks = {check, check_goal},
};

}  // namespace okr::diffing
