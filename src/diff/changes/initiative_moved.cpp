// An initiative belongs to another objective, team or cycle.
#include "diff/change_kind.hpp"
#include "diff/whereabouts.hpp"

namespace okr::diffing {

namespace {

void check(const InitiativePair& pair, Sink& sink) {
    if (!pair.is_both()) return;
    if (const auto move = move_between(*pair.was, *pair.is, *pair.references))
        sink.tell({move->before, move->after, "moved " + move->in_words});
}

}  // namespace

extern const ChangeKind initiative_moved{
    .info =
        {
            .name = "initiative-moved",
            .group = "initiative",
            .grade = Grade::low,
            .tally = Tally::means,
            .summary = "An initiative belongs to another objective, team or cycle now.",
            .why = "Someone else does the work, or it is put off. Those who wait for it may like to know.",
            .before = R"(-- initiatives/2026-Q1/theatre.yaml --
team: theatre
cycle: 2026-Q1
initiatives:
  - {id: subtitles, title: Show subtitles above the stage}
)",
            .after = R"(-- initiatives/2026-Q2/theatre.yaml --
team: theatre
cycle: 2026-Q2
initiatives:
  - {id: subtitles, title: Show subtitles above the stage}
)",
        },
    .checks = {check},
};

}  // namespace okr::diffing
