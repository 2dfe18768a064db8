// A request is another.
#include "diff/change_kind.hpp"
#include "diff/field_changes.hpp"
#include "diff/home_step.hpp"

namespace okr::diffing {

namespace {

/// Reason and carrier of a new answer are told with the answer.
void take_reasons(FieldChanges& changes, const RequestPair& pair) {
    const bool is_answered_anew =
        pair.old->answer.value != pair.now->answer.value && pair.old->answer && pair.now->answer;
    if (is_answered_anew) return;
    changes.take_words("because", pair.old->because, pair.now->because);
    changes.take_list("through",
                      pair.references->step(pair.old->through, pair.now->through, *pair.was, *pair.is, Bare::own));
}

void check(const RequestPair& pair, Sink& sink) {
    if (!pair.is_both()) return;
    const model::Request& old = *pair.old;
    const model::Request& now = *pair.now;
    FieldChanges changes;
    if (!pair.references->is_same_team(old.from.value, now.from.value)) changes.take_value("from", old.from, now.from);
    changes.take_words("what", old.what, now.what);
    if (!pair.references->is_same(old.need, now.need, *pair.was, *pair.is, Bare::own))
        changes.take_value("need", old.need, now.need);
    take_reasons(changes, pair);
    if (const auto step = home_step(*pair.was, *pair.is, *pair.references))
        changes.take_told("of", step->before, step->after, step->in_words);
    changes.tell(sink);
}

}  // namespace

extern const ChangeKind request_changed{
    .info =
        {
            .name = "request-changed",
            .group = "co-ordination",
            .grade = Grade::medium,
            .tally = Tally::changed,
            .summary = "A request changed: who asks, what for, the reason of the answer, or what carries it.",
            .why = "The answer was given to the old words, and may need a second look by both sides.",
            .before = R"(-- okrs/2026-Q1/cellar.needs.yaml --
team: cellar
cycle: 2026-Q1
requests:
  - from: orchard
    what: A cool room for forty crates of apples
    answer: open
)",
            .after = R"(-- okrs/2026-Q1/cellar.needs.yaml --
team: cellar
cycle: 2026-Q1
requests:
  - from: orchard
    what: A cool room for fifty crates of apples
    answer: open
)",
        },
    .checks = {check},
};

}  // namespace okr::diffing
