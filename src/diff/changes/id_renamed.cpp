// Something has another id.
#include <fmt/format.h>

#include "diff/change_kind.hpp"
#include "diff/initiative_steps.hpp"

namespace okr::diffing {

namespace {

template <typename P>
void check(const P& pair, Sink& sink) {
    if (!pair.is_both()) return;
    const model::Text& old = pair.old->id;
    const model::Text& now = pair.now->id;
    if (old && now && old.value != now.value)
        sink.tell({old.value, now.value, fmt::format("renamed: its id was {}", quoted(old.value)), &now});
}

/// One that took another's place is told as swapped.
void check_initiative(const InitiativePair& pair, Sink& sink) {
    if (!took_a_place(pair)) check(pair, sink);
}

}  // namespace

extern const ChangeKind id_renamed{
    .info =
        {
            .name = "id-renamed",
            .group = "key result",
            .grade = Grade::low,
            .tally = Tally::changed,
            .summary = "A key result, objective, initiative, need, goal, indicator or team has another id.",
            .why = "It is the same thing under another name. Whoever refers to it from elsewhere has to follow.",
            .before = R"(-- okrs/2026-Q1/tram.yaml --
team: tram
cycle: 2026-Q1
objectives:
  - id: punctual
    title: Nobody looks at the clock
    key_results:
      - {id: kr1, metric: Trams on time, baseline: 82%, target: 93%}
)",
            .after = R"(-- okrs/2026-Q1/tram.yaml --
team: tram
cycle: 2026-Q1
objectives:
  - id: punctual
    title: Nobody looks at the clock
    key_results:
      - {id: on-time, metric: Trams on time, baseline: 82%, target: 93%}
)",
        },
    .checks = {check<KeyResultPair>, check<IndicatorPair>, check<ObjectivePair>, check_initiative, check<NeedPair>,
               check<GoalPair>, check<TeamPair>},
};

}  // namespace okr::diffing
