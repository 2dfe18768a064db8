// A need is another.
#include "diff/change_kind.hpp"
#include "diff/field_changes.hpp"
#include "diff/home_step.hpp"

namespace okr::diffing {

namespace {

void check(const NeedPair& pair, Sink& sink) {
    if (!pair.is_both()) return;
    const model::Need& old = *pair.old;
    const model::Need& now = *pair.now;
    FieldChanges changes;
    if (!pair.references->is_same_team(old.from.value, now.from.value)) changes.take_value("from", old.from, now.from);
    changes.take_words("what", old.what, now.what);
    changes.take_list("for", pair.references->step(old.serves, now.serves, *pair.was, *pair.is, Bare::own));
    changes.take_value("by", old.by, now.by);
    if (const auto step = home_step(*pair.was, *pair.is, *pair.references))
        changes.take_told("of", step->before, step->after, step->in_words);
    changes.tell(sink);
}

}  // namespace

extern const ChangeKind need_changed{
    .info =
        {
            .name = "need-changed",
            .group = "co-ordination",
            .grade = Grade::medium,
            .tally = Tally::changed,
            .summary = "A need changed: whom it asks, what it asks for, what it serves, or when it is due.",
            .why = "The team that is asked may have said yes to the old one.",
            .before = R"(-- okrs/2026-Q1/orchard.needs.yaml --
team: orchard
cycle: 2026-Q1
needs:
  - id: cool-room
    from: cellar
    what: A cool room for forty crates of apples
    by: 2026-02-15
)",
            .after = R"(-- okrs/2026-Q1/orchard.needs.yaml --
team: orchard
cycle: 2026-Q1
needs:
  - id: cool-room
    from: cellar
    what: A cool room for forty crates of apples
    by: 2026-02-01
)",
        },
    .checks = {check},
};

}  // namespace okr::diffing
