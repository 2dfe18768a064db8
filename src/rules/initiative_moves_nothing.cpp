// Work that is for no key result.
#include <fmt/format.h>

#include "rules/rule.hpp"

namespace okr::rule {

namespace {

void check(const InitiativeView& view, Sink& sink) {
    const model::Initiative& initiative = view.initiative;
    const bool serves = view.objective != nullptr || !initiative.moves.empty();
    if (serves || !initiative.title || initiative.status.value == "dropped") return;
    sink.tell({
        .at = initiative.title.place,
        .message = fmt::format("the initiative {} moves no key result", quoted_title(initiative)),
        .help = "add `moves:` with the id of the key result that it is for; or put it below its objective",
        .object = initiative.ref,
        .detail = initiative.title.value,
    });
}

}  // namespace

extern const Rule initiative_moves_nothing{
    .info =
        {
            .name = "initiative-moves-nothing",
            .group = "initiative",
            .severity = Severity::warning,
            .summary = "An initiative does not say which key result it is to move.",
            .why = "Work that moves no key result is either for something else, which should be said, or for nothing. "
                   "Under an objective an initiative moves that objective's key results.",
            .source = "Josh Seiden, \"Outcomes Over Output\"",
            .wrong = R"(-- okrs/2026-Q1/river.yaml --
team: river
cycle: 2026-Q1
objectives:
  - title: People swim in our river again
    key_results:
      - id: clean-days
        title: Days with water fit for bathing rise from 40 to 75
initiatives:
  - title: Build a new treatment stage at the northern outfall
)",
            .right = R"(-- okrs/2026-Q1/river.yaml --
team: river
cycle: 2026-Q1
objectives:
  - title: People swim in our river again
    key_results:
      - id: clean-days
        title: Days with water fit for bathing rise from 40 to 75
initiatives:
  - title: Build a new treatment stage at the northern outfall
    moves: clean-days
    so_that: less waste water reaches the bathing place after rain
)",
        },
    .check = check,
};

}  // namespace okr::rule
