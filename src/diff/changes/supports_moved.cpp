// An objective no longer supports what it supported.
#include <fmt/format.h>

#include "diff/change_kind.hpp"

namespace okr::diffing {

namespace {

void check(const ObjectivePair& pair, Sink& sink) {
    if (!pair.is_both()) return;
    const ListStep step =
        pair.references->step(pair.old->supports, pair.now->supports, *pair.was, *pair.is, Bare::goal);
    if (step.gone.empty()) return;
    sink.tell({step.before, step.after,
               step.come.empty() ? fmt::format("no longer supports {}", fmt::join(step.gone, ", "))
                                 : "supports " + step.in_words(),
               step.at});
}

}  // namespace

extern const ChangeKind supports_moved{
    .info =
        {
            .name = "supports-moved",
            .group = "objective",
            .grade = Grade::high,
            .tally = Tally::changed,
            .summary = "An objective no longer supports what it supported, or supports something else instead.",
            .why = "This turns a team away from a goal that others believe it works for. Whoever answers for that goal "
                   "should hear of it.",
            .before = R"(-- okrs/2026-Q1/lighthouse.yaml --
team: lighthouse
cycle: 2026-Q1
objectives:
  - id: safe-passage
    title: Ships pass the reef without fear
    supports: living-harbour
    key_results:
      - Groundings below 2 a winter
)",
            .after = R"(-- okrs/2026-Q1/lighthouse.yaml --
team: lighthouse
cycle: 2026-Q1
objectives:
  - id: safe-passage
    title: Ships pass the reef without fear
    supports: open-sea
    key_results:
      - Groundings below 2 a winter
)",
        },
    .checks = {check},
};

}  // namespace okr::diffing
