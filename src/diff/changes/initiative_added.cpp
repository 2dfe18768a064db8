// An initiative is new.
#include "diff/announcement.hpp"
#include "diff/change_kind.hpp"
#include "diff/initiative_steps.hpp"

namespace okr::diffing {

namespace {

void check(const InitiativePair& pair, Sink& sink) {
    if (pair.is_added() && !took_a_place(pair)) sink.tell({{}, pair.is->title, announced("added", *pair.is)});
}

}  // namespace

extern const ChangeKind initiative_added{
    .info =
        {
            .name = "initiative-added",
            .group = "initiative",
            .grade = Grade::low,
            .tally = Tally::means,
            .summary = "An initiative is new.",
            .why = "Initiatives are bets on how to get there. Teams make as many as they like, and others need not "
                   "agree to them.",
            .before = R"(-- initiatives/2026-Q2/kiosk.yaml --
team: kiosk
cycle: 2026-Q2
initiatives:
  - {id: terrace, title: Put chairs in the sun, moves: guests}
)",
            .after = R"(-- initiatives/2026-Q2/kiosk.yaml --
team: kiosk
cycle: 2026-Q2
initiatives:
  - {id: terrace, title: Put chairs in the sun, moves: guests}
  - {id: lemonade, title: Make our own lemonade, moves: guests}
)",
        },
    .checks = {check},
};

}  // namespace okr::diffing
