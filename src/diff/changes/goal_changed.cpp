// A goal means something else.
#include "diff/change_kind.hpp"
#include "diff/field_changes.hpp"

namespace okr::diffing {

namespace {

void check(const GoalPair& pair, Sink& sink) {
    if (!pair.is_both()) return;
    FieldChanges changes;
    changes.take_words("title", pair.old->title, pair.now->title);
    changes.take_words("why", pair.old->why, pair.now->why);
    changes.tell(sink);
}

}  // namespace

extern const ChangeKind goal_changed{
    .info =
        {
            .name = "goal-changed",
            .group = "strategy",
            .grade = Grade::high,
            .tally = Tally::changed,
            .summary = "The title of a goal, or the reason for it, says something else.",
            .why = "Every objective below it was written for the old words. Each of them asks to be read again.",
            .before = R"(-- strategy.yaml --
strategy:
  vision: Every child of the valley reads for pleasure
  goals:
    - id: open-shelves
      title: Families find a book they love
      why: Half of the children have no book at home.
      priority: 1
      indicators:
        - metric: Share of families with a library card
          baseline: 30%
          target: 50%
)",
            .after = R"(-- strategy.yaml --
strategy:
  vision: Every child of the valley reads for pleasure
  goals:
    - id: open-shelves
      title: Families and schools find a book they love
      why: Half of the children have no book at home.
      priority: 1
      indicators:
        - metric: Share of families with a library card
          baseline: 30%
          target: 50%
)",
        },
    .checks = {check},
};

}  // namespace okr::diffing
