// The story of an objective is another.
#include "diff/change_kind.hpp"
#include "diff/field_changes.hpp"

namespace okr::diffing {

namespace {

void check(const ObjectivePair& pair, Sink& sink) {
    if (!pair.is_both()) return;
    FieldChanges changes;
    changes.take_words("because", pair.old->because, pair.now->because);
    changes.tell(sink);
}

}  // namespace

extern const ChangeKind because_changed{
    .info =
        {
            .name = "because-changed",
            .group = "objective",
            .grade = Grade::medium,
            .tally = Tally::changed,
            .summary = "The reason why an objective moves its goal was written, changed or taken away.",
            .why = "The reason is what lets others judge whether the objective still helps when the strategy turns.",
            .before = R"(-- okrs/2026-Q1/lighthouse.yaml --
team: lighthouse
cycle: 2026-Q1
objectives:
  - id: safe-passage
    title: Ships pass the reef without fear
    supports: living-harbour
    because: Skippers who trust our light call at our harbour.
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
    because: Skippers who see our light early call at our harbour.
    key_results:
      - Groundings below 2 a winter
)",
        },
    .checks = {check},
};

}  // namespace okr::diffing
