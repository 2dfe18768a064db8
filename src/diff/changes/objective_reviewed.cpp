// An objective was read again.
#include <fmt/format.h>

#include "diff/change_kind.hpp"

namespace okr::diffing {

namespace {

void check(const ObjectivePair& pair, Sink& sink) {
    if (!pair.is_both() || pair.old->reviewed.value == pair.now->reviewed.value) return;
    const model::Text& old = pair.old->reviewed;
    const model::Text& now = pair.now->reviewed;
    sink.tell({old ? std::optional(old.value) : std::nullopt, now ? std::optional(now.value) : std::nullopt,
               now ? fmt::format("reviewed on {}", now.value) : "no longer marked as reviewed", now ? &now : nullptr});
}

}  // namespace

extern const ChangeKind objective_reviewed{
    .info =
        {
            .name = "objective-reviewed",
            .group = "objective",
            .grade = Grade::low,
            .tally = Tally::changed,
            .summary = "An objective was held against the strategy again, on the day that it names.",
            .why = "The team says that the objective still holds. Nothing else changed, so nobody needs to act.",
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
    reviewed: 2026-02-03
    key_results:
      - Groundings below 2 a winter
)",
        },
    .checks = {check},
};

}  // namespace okr::diffing
