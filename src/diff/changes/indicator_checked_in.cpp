// An indicator has a new value.
#include "diff/change_kind.hpp"
#include "diff/check_in.hpp"

namespace okr::diffing {

namespace {

void check(const IndicatorPair& pair, Sink& sink) {
    if (!pair.is_both()) return;
    const bool has_one_measure = pair.shift.is_of_one_kind() && !pair.shift.is_other_measure;
    const CheckIn check_in(*pair.old, *pair.now, has_one_measure);
    if (const CheckIn::Field* first = check_in.first())
        sink.tell({first->before, first->after, "checked in: " + check_in.in_words(), first->at});
}

}  // namespace

extern const ChangeKind indicator_checked_in{
    .info =
        {
            .name = "indicator-checked-in",
            .group = "strategy",
            .grade = Grade::low,
            .tally = Tally::progress,
            .summary = "The current value, the confidence or the note of an indicator changed.",
            .why = "This is progress made visible, as it should be. What was promised did not change.",
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
          current: 34%
)",
        },
    .checks = {check},
};

}  // namespace okr::diffing
