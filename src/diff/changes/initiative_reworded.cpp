// An initiative says something else.
#include "diff/change_kind.hpp"
#include "diff/field_changes.hpp"
#include "diff/initiative_steps.hpp"

namespace okr::diffing {

namespace {

/// A reason that comes with the end of an initiative, or with its coming, is told there.
void check(const InitiativePair& pair, Sink& sink) {
    if (!pair.is_both() || took_a_place(pair)) return;
    FieldChanges changes;
    changes.take_words("title", pair.old->title, pair.now->title);
    changes.take_words("so_that", pair.old->so_that, pair.now->so_that);
    if (!became(pair, "dropped")) changes.take_words("because", pair.old->because, pair.now->because);
    changes.take_value("link", pair.old->link, pair.now->link);
    if (!pair.now->replaces) changes.take_words("replaces", pair.old->replaces, pair.now->replaces);
    changes.tell(sink);
}

}  // namespace

extern const ChangeKind initiative_reworded{
    .info =
        {
            .name = "initiative-reworded",
            .group = "initiative",
            .grade = Grade::low,
            .tally = Tally::means,
            .summary = "The title, the hypothesis, the reason or the link of an initiative is another.",
            .why = "Means are the team's own, and so are their words.",
            .before = R"(-- initiatives/2026-H2/wetlands.yaml --
team: wetlands
cycle: 2026-H2
initiatives:
  - {id: boardwalk, title: Build a boardwalk, so_that: people see the birds and stay off the nests}
)",
            .after = R"(-- initiatives/2026-H2/wetlands.yaml --
team: wetlands
cycle: 2026-H2
initiatives:
  - {id: boardwalk, title: Build a boardwalk, so_that: people on wheels see the birds as well}
)",
        },
    .checks = {check},
};

}  // namespace okr::diffing
