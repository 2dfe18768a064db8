// An indicator of a goal measures something else, or asks for another level.
#include "diff/change_kind.hpp"
#include "diff/field_changes.hpp"

namespace okr::diffing {

namespace {

using Step = okr::diffing::Step;

/// A title is told by its words; its numbers are told as target and baseline.
void take_wording(FieldChanges& changes, const IndicatorPair& pair) {
    const Shift& shift = pair.shift;
    const bool is_another =
        shift.is_other_measure || shift.is_reworded || !shift.more.empty() || !shift.is_of_one_kind();
    if (is_another) changes.take_words("title", pair.old->title, pair.now->title);
    changes.take_words("metric", pair.old->metric, pair.now->metric);
}

void take_step(FieldChanges& changes, std::string_view label, const Step& step) {
    changes.take(label, step.before, step.after, step.at);
}

/// Numbers that could not be read and compared are told as they are written.
void take_numbers(FieldChanges& changes, const IndicatorPair& pair) {
    const Shift& shift = pair.shift;
    const bool is_compared = shift.is_of_one_kind() && !shift.is_other_measure;
    if (shift.target.way != Way::same) take_step(changes, "target", shift.target);
    if (!shift.target.before) changes.take_value("target", pair.old->target, pair.now->target);
    if (shift.baseline) take_step(changes, "baseline", *shift.baseline);
    if (!is_compared) changes.take_value("baseline", pair.old->baseline, pair.now->baseline);
    if (!changes.any()) changes.take_value("unit", pair.old->unit, pair.now->unit);
}

void check(const IndicatorPair& pair, Sink& sink) {
    if (!pair.is_both()) return;
    FieldChanges changes;
    take_wording(changes, pair);
    take_numbers(changes, pair);
    changes.take_value("by", pair.old->by, pair.now->by);
    changes.take_value("weight", pair.old->weight, pair.now->weight);
    changes.tell(sink);
}

}  // namespace

extern const ChangeKind indicator_changed{
    .info =
        {
            .name = "indicator-changed",
            .group = "strategy",
            .grade = Grade::medium,
            .tally = Tally::changed,
            .summary = "An indicator of a goal changed: what it measures, its baseline, its target or its day.",
            .why = "The goal stays, and what counts as reaching it does not. Team key results were set with the old "
                   "one in view.",
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
          target: 45%
)",
        },
    .checks = {check},
};

}  // namespace okr::diffing
