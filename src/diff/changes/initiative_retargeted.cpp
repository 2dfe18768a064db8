// An initiative is to move another key result.
#include "diff/change_kind.hpp"
#include "diff/whereabouts.hpp"

namespace okr::diffing {

namespace {

void check(const InitiativePair& pair, Sink& sink) {
    if (!pair.is_both() || is_written_elsewhere(*pair.was, *pair.is)) return;
    const ListStep step = pair.references->step(pair.old->moves, pair.now->moves, *pair.was, *pair.is, Bare::own);
    if (step.is_changed())
        sink.tell({step.before, step.after, "is to move other key results: " + step.in_words(), step.at});
}

}  // namespace

extern const ChangeKind initiative_retargeted{
    .info =
        {
            .name = "initiative-retargeted",
            .group = "initiative",
            .grade = Grade::low,
            .tally = Tally::means,
            .summary = "An initiative is to move another key result, or one more or less.",
            .why = "The work stays and the hope tied to it is another. That is worth a word when the old key result "
                   "stands still.",
            .before = R"(-- initiatives/2026-Q4/radio.yaml --
team: radio
cycle: 2026-Q4
initiatives:
  - {id: call-in, title: Let listeners call in at noon, moves: listeners}
)",
            .after = R"(-- initiatives/2026-Q4/radio.yaml --
team: radio
cycle: 2026-Q4
initiatives:
  - {id: call-in, title: Let listeners call in at noon, moves: trust}
)",
        },
    .checks = {check},
};

}  // namespace okr::diffing
