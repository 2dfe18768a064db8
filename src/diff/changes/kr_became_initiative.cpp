// A key result stands among the initiatives now.
#include <fmt/format.h>

#include "diff/change_kind.hpp"

namespace okr::diffing {

namespace {

void check(const Crossing& pair, Sink& sink) {
    Told told{pair.was->title, pair.is->title,
              fmt::format("was the key result {} and is an initiative now", quoted(pair.was->title))};
    if (pair.was_outcome) {
        told.message =
            fmt::format("was the key result {}, an outcome, and is an initiative now: nothing holds the team to it",
                        quoted(pair.was->title));
        told.grade = Grade::high;
    }
    sink.tell(std::move(told));
}

}  // namespace

extern const ChangeKind kr_became_initiative{
    .info =
        {
            .name = "kr-became-initiative",
            .group = "key result",
            .grade = Grade::medium,
            .tally = Tally::changed,
            .summary = "What stood among the key results stands among the initiatives now.",
            .why = "This is the separation that OKRs ask for: key results say what is to be different, initiatives "
                   "what the team does for it. See that an outcome is left that tells whether the work helped. Where "
                   "the key result itself was "
                   "an outcome, the commitment is gone with it, and the change is of high grade.",
            .before = R"(-- okrs/2026-Q3/garden.yaml --
team: garden
cycle: 2026-Q3
objectives:
  - id: green
    title: The quarter has a green place to meet
    key_results:
      - {id: visitors, metric: Visitors a week, baseline: 40, target: 120}
      - {id: benches, title: Build benches below the trees}
)",
            .after = R"(-- okrs/2026-Q3/garden.yaml --
team: garden
cycle: 2026-Q3
objectives:
  - id: green
    title: The quarter has a green place to meet
    key_results:
      - {id: visitors, metric: Visitors a week, baseline: 40, target: 120}
    initiatives:
      - {id: benches, title: Build benches below the trees}
)",
        },
    .checks = {check},
};

}  // namespace okr::diffing
