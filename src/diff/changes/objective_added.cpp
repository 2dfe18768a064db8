// An objective is new.
#include "diff/announcement.hpp"
#include "diff/change_kind.hpp"

namespace okr::diffing {

namespace {

void check(const ObjectivePair& pair, Sink& sink) {
    if (pair.is_added()) sink.tell({{}, pair.is->title, announced("added", *pair.is)});
}

}  // namespace

extern const ChangeKind objective_added{
    .info =
        {
            .name = "objective-added",
            .group = "objective",
            .grade = Grade::medium,
            .tally = Tally::added,
            .summary = "An objective is new; what it holds is told and counted with it.",
            .why = "The team commits itself to something more. Others may wish to help, or to say that they are at it "
                   "already.",
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
    key_results:
      - Groundings below 2 a winter
  - id: quiet-nights
    title: Keepers sleep through calm nights
    key_results:
      - False alarms below 3 a month
)",
        },
    .checks = {check},
};

}  // namespace okr::diffing
