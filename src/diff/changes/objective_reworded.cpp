// An objective has other words.
#include "diff/change_kind.hpp"
#include "diff/field_changes.hpp"

namespace okr::diffing {

namespace {

void check(const ObjectivePair& pair, Sink& sink) {
    if (!pair.is_both()) return;
    FieldChanges changes;
    changes.take_words("title", pair.old->title, pair.now->title);
    changes.tell(sink);
}

}  // namespace

extern const ChangeKind objective_reworded{
    .info =
        {
            .name = "objective-reworded",
            .group = "objective",
            .grade = Grade::medium,
            .tally = Tally::changed,
            .summary = "The title of an objective says something else.",
            .why = "Words are what people steer by. A small edit can turn where a team heads, so those who support it "
                   "should read it again.",
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
    title: Ships and fishing boats pass the reef without fear
    supports: living-harbour
    key_results:
      - Groundings below 2 a winter
)",
        },
    .checks = {check},
};

}  // namespace okr::diffing
