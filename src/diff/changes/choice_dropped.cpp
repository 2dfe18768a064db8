// A choice of the strategy is gone.
#include "diff/change_kind.hpp"

namespace okr::diffing {

namespace {

void check(const ChoicePair& pair, Sink& sink) {
    if (pair.is_dropped()) sink.tell({pair.was->title, {}, "dropped"});
}

}  // namespace

extern const ChangeKind choice_dropped{
    .info =
        {
            .name = "choice-dropped",
            .group = "strategy",
            .grade = Grade::medium,
            .tally = Tally::dropped,
            .summary = "A choice of the strategy is gone: what to pursue in one dimension, and what not.",
            .why = "What it said no to is open again. Teams that declined something on its ground lost their ground.",
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
  choices:
    - dimension: readers
      pursue: [children, grandparents]
      not_now: [students]
    - dimension: place
      pursue: [village halls]
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
  choices:
    - dimension: readers
      pursue: [children, grandparents]
      not_now: [students]
)",
        },
    .checks = {check},
};

}  // namespace okr::diffing
