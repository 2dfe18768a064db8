// The strategy says something else about itself.
#include "diff/change_kind.hpp"
#include "diff/field_changes.hpp"

namespace okr::diffing {

namespace {

/// One change a text, so that each can be talked about.
template <typename Take>
void tell_text(Sink& sink, Take take) {
    FieldChanges changes;
    take(changes);
    changes.tell(sink);
}

void check(const StrategyPair& pair, Sink& sink) {
    if (!pair.is_both()) return;
    const model::Strategy& old = *pair.old;
    const model::Strategy& now = *pair.now;
    tell_text(sink, [&](FieldChanges& changes) { changes.take_words("purpose", old.purpose, now.purpose); });
    tell_text(sink, [&](FieldChanges& changes) { changes.take_words("vision", old.vision, now.vision); });
    tell_text(sink, [&](FieldChanges& changes) { changes.take_words("story", old.story, now.story); });
    tell_text(sink, [&](FieldChanges& changes) { changes.take_value("horizon", old.horizon, now.horizon); });
}

}  // namespace

extern const ChangeKind strategy_reworded{
    .info =
        {
            .name = "strategy-reworded",
            .group = "strategy",
            .grade = Grade::medium,
            .tally = Tally::changed,
            .summary = "The purpose, the vision, the story or the horizon of the strategy changed.",
            .why = "People retell these words. When they change, the teams should hear it from those who changed them.",
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
  vision: Every child and every grandparent of the valley reads for pleasure
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
