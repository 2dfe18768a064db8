// A key result that was measured is not any more.
#include <fmt/format.h>

#include "diff/change_kind.hpp"

namespace okr::diffing {

namespace {

void check(const KeyResultPair& pair, Sink& sink) {
    if (!pair.is_both() || pair.shift.from != Kind::outcome || pair.shift.to != Kind::unmeasured) return;
    const Step& words = pair.shift.words;
    const bool is_reworded = pair.was->title != pair.is->title;
    const std::string message = is_reworded ? fmt::format("no longer measured: {} instead of {}",
                                                          quoted(pair.is->title), quoted(pair.was->title))
                                            : "no longer measured: there is no target to reach";
    sink.tell({pair.was->title, pair.is->title, message, is_reworded ? words.at : nullptr});
}

}  // namespace

extern const ChangeKind measure_lost{
    .info =
        {
            .name = "measure-lost",
            .group = "key result",
            .grade = Grade::high,
            .tally = Tally::changed,
            .summary = "A key result that had a measure and a target says only which way things should go now.",
            .why = "At the end of the cycle nobody can say whether it was reached. That gives up the commitment while "
                   "its words stay.",
            .before = R"(-- okrs/2026-Q4/choir.yaml --
team: choir
cycle: 2026-Q4
objectives:
  - id: full-house
    title: The town comes to hear us
    key_results:
      - {id: seats, title: Seats sold for the winter concerts > 80%}
)",
            .after = R"(-- okrs/2026-Q4/choir.yaml --
team: choir
cycle: 2026-Q4
objectives:
  - id: full-house
    title: The town comes to hear us
    key_results:
      - {id: seats, title: More seats are sold for the winter concerts}
)",
        },
    .checks = {check},
};

}  // namespace okr::diffing
