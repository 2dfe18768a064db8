// A key result has a level to start from now.
#include <fmt/format.h>

#include "diff/change_kind.hpp"

namespace okr::diffing {

namespace {

void check(const KeyResultPair& pair, Sink& sink) {
    const auto& step = pair.shift.baseline;
    if (step && !step->before) sink.tell({{}, step->after, fmt::format("baseline set to {}", *step->after), step->at});
}

}  // namespace

extern const ChangeKind baseline_set{
    .info =
        {
            .name = "baseline-set",
            .group = "key result",
            .grade = Grade::medium,
            .tally = Tally::changed,
            .summary = "A key result has a level to start from now, where there was none.",
            .why = "From here on progress can be told, and everybody can see how far the target is. It sharpens the "
                   "commitment and does not bend it.",
            .before = R"(-- okrs/2026-Q1/ski-lift.yaml --
team: ski-lift
cycle: 2026-Q1
objectives:
  - id: no-queues
    title: Guests ski instead of standing in line
    key_results:
      - {id: waiting, metric: Median minutes in the queue, target: below 6}
)",
            .after = R"(-- okrs/2026-Q1/ski-lift.yaml --
team: ski-lift
cycle: 2026-Q1
objectives:
  - id: no-queues
    title: Guests ski instead of standing in line
    key_results:
      - {id: waiting, metric: Median minutes in the queue, baseline: 14, target: below 6}
)",
        },
    .checks = {check},
};

}  // namespace okr::diffing
