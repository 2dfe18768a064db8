// Other teams own an objective together with this one.
#include "diff/change_kind.hpp"
#include "diff/field_changes.hpp"

namespace okr::diffing {

namespace {

void check(const ObjectivePair& pair, Sink& sink) {
    if (!pair.is_both()) return;
    FieldChanges changes;
    changes.take_list("shared with", pair.references->teams(pair.old->shared_with, pair.now->shared_with));
    changes.tell(sink);
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
