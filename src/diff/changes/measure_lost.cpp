// A key result that was measured is not any more.
#include <fmt/format.h>

#include "diff/change_kind.hpp"

namespace okr::diffing {

namespace {

/// What is told of it: the title; where that stays, the target.
Told told_of(const KeyResultPair& pair) {
    const auto value = [](const model::Text& text) { return text ? std::optional(text.value) : std::nullopt; };
    const std::string& was = pair.was->title;
    const std::string& is = pair.is->title;
    if (was == is)
        return {value(pair.old->target), value(pair.now->target), "no longer measured: it has no target to reach"};
    return {was, is, fmt::format("no longer measured: {} instead of {}", quoted(is), quoted(was))};
}

void check(const KeyResultPair& pair, Sink& sink) {
    if (!pair.is_both()) return;
    const Shift& shift = pair.shift;
    if (shift.from == Kind::outcome && shift.to == Kind::unmeasured) sink.tell(told_of(pair));
    if (shift.is_part_lost)
        sink.tell({pair.was->title, pair.is->title,
                   fmt::format("lost one of its measures: {} instead of {}", quoted(pair.is->title),
                               quoted(pair.was->title))});
}

}  // namespace

extern const ChangeKind measure_lost{
    .info =
        {
            .name = "measure-lost",
            .group = "key result",
            .grade = Grade::high,
            .tally = Tally::changed,
            .summary = "A key result that had a measure and a target says only which way things should go now; or one "
                       "of its measures is gone.",
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
