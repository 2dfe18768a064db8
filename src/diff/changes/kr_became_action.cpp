// A key result that was an outcome is work now.
#include <fmt/format.h>

#include "diff/change_kind.hpp"

namespace okr::diffing {

namespace {

void check(const KeyResultPair& pair, Sink& sink) {
    if (!pair.is_both() || !pair.shift.is_work_now()) return;
    const auto value = [](const model::Text& text) { return text ? std::optional(text.value) : std::nullopt; };
    if (pair.was->title == pair.is->title)
        return sink.tell({value(pair.old->target), value(pair.now->target), "was an outcome and is work now"});
    sink.tell(
        {pair.was->title, pair.is->title,
         fmt::format("was an outcome, {}, and is work now: {}", quoted(pair.was->title), quoted(pair.is->title))});
}

}  // namespace

extern const ChangeKind kr_became_action{
    .info =
        {
            .name = "kr-became-action",
            .group = "key result",
            .grade = Grade::high,
            .tally = Tally::changed,
            .summary = "A key result that was an outcome is work now: an action, something to make, or a blend of "
                       "work and outcome.",
            .why = "An outcome leaves the way open and tells whether it helped. Work that is done tells only that it "
                   "was done, so the commitment itself is gone. The work belongs among the initiatives, and the "
                   "outcome stays.",
            .before = R"(-- okrs/2026-Q2/apiary.yaml --
team: apiary
cycle: 2026-Q2
objectives:
  - id: healthy
    title: Our bees come through the year
    key_results:
      - {id: survival, title: Share of colonies that survive the winter > 85%}
)",
            .after = R"(-- okrs/2026-Q2/apiary.yaml --
team: apiary
cycle: 2026-Q2
objectives:
  - id: healthy
    title: Our bees come through the year
    key_results:
      - {id: survival, title: Build a shelter for the colonies to survive the winter}
)",
        },
    .checks = {check},
};

}  // namespace okr::diffing
