// An objective is gone.
#include "diff/announcement.hpp"
#include "diff/change_kind.hpp"

namespace okr::diffing {

namespace {

void check(const ObjectivePair& pair, Sink& sink) {
    if (pair.is_dropped()) sink.tell({pair.was->title, {}, announced("dropped", *pair.was)});
}

}  // namespace

extern const ChangeKind objective_dropped{
    .info =
        {
            .name = "objective-dropped",
            .group = "objective",
            .grade = Grade::high,
            .tally = Tally::dropped,
            .summary = "An objective is gone, and all that it held.",
            .why = "A commitment was given up. That may be right, and whoever builds on it should hear of it, and why.",
            .before = R"(-- okrs/2026-Q1/lighthouse.yaml --
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
