// The level that a key result starts from was moved, or taken away.
#include <fmt/format.h>

#include "diff/change_kind.hpp"

namespace okr::diffing {

namespace {

void check(const KeyResultPair& pair, Sink& sink) {
    const auto& step = pair.shift.baseline;
    if (!step || !step->before) return;
    const std::string message = step->after ? fmt::format("baseline moved from {} to {}", *step->before, *step->after)
                                            : fmt::format("baseline taken away: it was {}", *step->before);
    sink.tell({step->before, step->after, message, step->at});
}

}  // namespace

extern const ChangeKind baseline_moved{
    .info =
        {
            .name = "baseline-moved",
            .group = "key result",
            .grade = Grade::high,
            .tally = Tally::changed,
            .summary = "The level that a key result starts from was moved, or taken away.",
            .why = "Progress is counted from the baseline, so another one changes what has been reached without "
                   "anything having happened. If the old number was wrong, say how that was found out.",
            .before = R"(-- okrs/2026-H2/orchard.yaml --
team: orchard
cycle: 2026-H2
objectives:
  - id: harvest
    title: No apple is picked in vain
    key_results:
      - {id: sold, metric: Share of the harvest that is sold, baseline: 71%, target: 90%}
)",
            .after = R"(-- okrs/2026-H2/orchard.yaml --
team: orchard
cycle: 2026-H2
objectives:
  - id: harvest
    title: No apple is picked in vain
    key_results:
      - {id: sold, metric: Share of the harvest that is sold, baseline: 64%, target: 90%}
)",
        },
    .checks = {check},
};

}  // namespace okr::diffing
