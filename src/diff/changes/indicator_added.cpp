// An indicator of a goal is new.
#include "diff/announcement.hpp"
#include "diff/change_kind.hpp"

namespace okr::diffing {

namespace {

void check(const IndicatorPair& pair, Sink& sink) {
    if (pair.is_added()) sink.tell({{}, pair.is->title, announced("added", *pair.is)});
}

}  // namespace

extern const ChangeKind indicator_added{
    .info =
        {
            .name = "indicator-added",
            .group = "strategy",
            .grade = Grade::medium,
            .tally = Tally::added,
            .summary = "An indicator of a goal is new.",
            .why = "There is one more way to see whether the goal comes true, and one more number to look after.",
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
        - Books borrowed > 9 a family and year
)",
        },
    .checks = {check},
};

}  // namespace okr::diffing
