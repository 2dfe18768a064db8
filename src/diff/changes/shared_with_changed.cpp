// Other teams own an objective together with this one.
#include <fmt/format.h>

#include "diff/change_kind.hpp"

namespace okr::diffing {

namespace {

void check(const ObjectivePair& pair, Sink& sink) {
    if (!pair.is_both()) return;
    const ListStep step = pair.references->teams(pair.old->shared_with, pair.now->shared_with);
    if (!step.is_changed()) return;
    const std::string list = fmt::format("{}", fmt::join(step.come.empty() ? step.gone : step.come, ", "));
    sink.tell({step.before, step.after,
               step.come.empty()   ? fmt::format("no longer shared with {}", list)
               : step.gone.empty() ? fmt::format("now {}shared with {}", step.before ? "also " : "", list)
                                   : "shared with " + step.in_words(),
               step.at});
}

}  // namespace

extern const ChangeKind shared_with_changed{
    .info =
        {
            .name = "shared-with-changed",
            .group = "objective",
            .grade = Grade::medium,
            .tally = Tally::changed,
            .summary = "The teams that own an objective together changed.",
            .why =
                "Sharing is an agreement of two sides. The team that came in or went out should be the first to know.",
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
    supports: living-harbour
    shared_with: pilots
    key_results:
      - Groundings below 2 a winter
)",
        },
    .checks = {check},
};

}  // namespace okr::diffing
