// A need is met.
#include <fmt/format.h>

#include "diff/change_kind.hpp"

namespace okr::diffing {

namespace {

void check(const NeedPair& pair, Sink& sink) {
    if (!pair.is_both() || pair.old->met.value == pair.now->met.value) return;
    const model::Text& old = pair.old->met;
    const model::Text& now = pair.now->met;
    if (!now) return sink.tell({old.value, {}, fmt::format("no longer met, as it was on {}", old.value)});
    if (!old) return sink.tell({{}, now.value, fmt::format("met on {}", now.value), &now});
    sink.tell({old.value, now.value, fmt::format("met on {} instead of {}", now.value, old.value), &now});
}

}  // namespace

extern const ChangeKind need_met{
    .info =
        {
            .name = "need-met",
            .group = "co-ordination",
            .grade = Grade::medium,
            .tally = Tally::changed,
            .summary = "A need is met, from the day that it names; or it is no longer said to be.",
            .why = "Whoever waited can go on, and whoever delivered should hear thanks.",
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
    by: 2026-02-15
    met: 2026-02-10
)",
        },
    .checks = {check},
};

}  // namespace okr::diffing
