// A goal of the strategy is gone.
#include "diff/announcement.hpp"
#include "diff/change_kind.hpp"

namespace okr::diffing {

namespace {

void check(const GoalPair& pair, Sink& sink) {
    if (pair.is_dropped()) sink.tell({pair.was->title, {}, announced("dropped", *pair.was)});
}

}  // namespace

extern const ChangeKind goal_dropped{
    .info =
        {
            .name = "goal-dropped",
            .group = "strategy",
            .grade = Grade::high,
            .tally = Tally::dropped,
            .summary = "A goal of the strategy is gone, with its indicators.",
            .why = "Teams have aimed at it. Their objectives lead nowhere now, and they should hear it from people, "
                   "not from a file.",
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
    - id: story-hours
      title: Children tell stories of their own
      priority: 2
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
)",
        },
    .checks = {check},
};

}  // namespace okr::diffing
