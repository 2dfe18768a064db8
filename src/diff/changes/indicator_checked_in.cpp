// An indicator has a new value.
#include "diff/change_kind.hpp"
#include "diff/field_changes.hpp"
#include "measure/values.hpp"
#include "model/values.hpp"

namespace okr::diffing {

namespace {

bool is_same_number(const model::Text& old, const model::Text& now) {
    const auto before = model::parse_number(old.value);
    const auto after = model::parse_number(now.value);
    return before && after ? *before == *after : old.value == now.value;
}

bool is_same_level(const model::KeyResult& old, const model::KeyResult& now) {
    const auto before = measure::current_field(old);
    const auto after = measure::current_field(now);
    return before && after ? measure::is_same(before->quantity, after->quantity)
                           : old.current.value == now.current.value;
}

void check(const IndicatorPair& pair, Sink& sink) {
    if (!pair.is_both()) return;
    FieldChanges changes;
    if (!is_same_level(*pair.old, *pair.now)) changes.take_value("current", pair.old->current, pair.now->current);
    if (!is_same_number(pair.old->confidence, pair.now->confidence))
        changes.take_value("confidence", pair.old->confidence, pair.now->confidence);
    changes.take_words("note", pair.old->note, pair.now->note);
    changes.tell(sink);
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
