// A goal of the strategy is new.
#include "diff/announcement.hpp"
#include "diff/change_kind.hpp"

namespace okr::diffing {

namespace {

void check(const GoalPair& pair, Sink& sink) {
    if (pair.is_added()) sink.tell({{}, pair.is->title, announced("added", *pair.is)});
}

}  // namespace

extern const ChangeKind goal_added{
    .info =
        {
            .name = "goal-added",
            .group = "strategy",
            .grade = Grade::medium,
            .tally = Tally::added,
            .summary = "A goal of the strategy is new; its indicators are told and counted with it.",
            .why = "It asks every team whether what it does leads there. It also takes attention from the goals that "
                   "were there before.",
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
      title: Families find a book they love
      why: Half of the children have no book at home.
      priority: 1
      indicators:
        - metric: Share of families with a library card
          baseline: 30%
          target: 50%
    - id: story-hours
      title: Children tell stories of their own
      priority: 2
)",
        },
    .checks = {check},
};

}  // namespace okr::diffing
