// An objective supports something more.
#include <fmt/format.h>

#include "diff/change_kind.hpp"

namespace okr::diffing {

namespace {

void check(const ObjectivePair& pair, Sink& sink) {
    if (!pair.is_both()) return;
    const ListStep step =
        pair.references->step(pair.old->supports, pair.now->supports, *pair.was, *pair.is, Bare::goal);
    if (!step.gone.empty() || step.come.empty()) return;
    sink.tell({step.before, step.after,
               fmt::format("{} {}", step.before ? "also supports" : "now supports", fmt::join(step.come, ", ")),
               step.at});
}

}  // namespace

extern const ChangeKind supports_added{
    .info =
        {
            .name = "supports-added",
            .group = "objective",
            .grade = Grade::medium,
            .tally = Tally::changed,
            .summary = "An objective supports something that it did not support before, and nothing was taken away.",
            .why = "The line from the team to the strategy became clearer, or the objective now carries more than one "
                   "thing.",
            .before = R"(-- okrs/2026-Q1/lighthouse.yaml --
team: lighthouse
cycle: 2026-Q1
objectives:
  - id: safe-passage
    title: Ships pass the reef without fear
    key_results:
      - Groundings below 2 a winter
)",
            .after = R"(-- okrs/2026-Q1/lighthouse.yaml --
team: lighthouse
cycle: 2026-Q1
objectives:
  - id: safe-passage
    title: Ships pass the reef without fear
    supports: living-harbour
    key_results:
      - Groundings below 2 a winter
)",
        },
    .checks = {check},
};

}  // namespace okr::diffing
