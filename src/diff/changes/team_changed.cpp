// A team is described in another way.
#include "diff/change_kind.hpp"
#include "diff/field_changes.hpp"

namespace okr::diffing {

namespace {

void check(const TeamPair& pair, Sink& sink) {
    if (!pair.is_both()) return;
    const model::Team& old = *pair.old;
    const model::Team& now = *pair.now;
    FieldChanges changes;
    changes.take_value("name", old.name, now.name);
    changes.take_value("kind", old.kind, now.kind);
    changes.take_list("members", list_step(old.members, now.members));
    if (!pair.references->is_same_team(old.part_of.value, now.part_of.value))
        changes.take_value("part of", old.part_of, now.part_of);
    changes.take_list("relies on", pair.references->teams(old.relies_on, now.relies_on));
    changes.take_list("drawn from", pair.references->teams(old.drawn_from, now.drawn_from));
    changes.take_value("capacity", old.capacity_objectives, now.capacity_objectives);
    changes.take_value("business as usual", old.business_as_usual, now.business_as_usual);
    changes.tell(sink);
}

}  // namespace

extern const ChangeKind team_changed{
    .info =
        {
            .name = "team-changed",
            .group = "workspace",
            .grade = Grade::low,
            .tally = Tally::changed,
            .summary = "What the list of teams says of a team changed: its name, people, place, suppliers or capacity.",
            .why = "It tells who is who. Commitments are told by themselves where they change.",
            .before = R"(-- teams.yaml --
teams:
  - id: bakery
    name: Bakery
    members: [ines@example.org, tom@example.org]
)",
            .after = R"(-- teams.yaml --
teams:
  - id: bakery
    name: Bakery
    members: [ines@example.org, tom@example.org, wei@example.org]
)",
        },
    .checks = {check},
};

}  // namespace okr::diffing
