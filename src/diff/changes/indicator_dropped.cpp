// An indicator of a goal is gone.
#include "diff/announcement.hpp"
#include "diff/change_kind.hpp"

namespace okr::diffing {

namespace {

void check(const IndicatorPair& pair, Sink& sink) {
    if (pair.is_dropped()) sink.tell({pair.was->title, {}, announced("dropped", *pair.was)});
}

}  // namespace

extern const ChangeKind indicator_dropped{
    .info =
        {
            .name = "indicator-dropped",
            .group = "strategy",
            .grade = Grade::medium,
            .tally = Tally::dropped,
            .summary = "An indicator of a goal is gone.",
            .why = "Nobody can see any more whether this side of the goal comes true. Key results that led to it lost "
                   "their measure.",
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
        - Books borrowed > 9 a family and year
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
