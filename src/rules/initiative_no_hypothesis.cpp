// Work without the reason why it should help.
#include <fmt/format.h>

#include "rules/rule.hpp"

namespace okr::rule {

namespace {

/// "Send reminders so that fewer visits are missed" says it in the title.
bool says_why(std::string_view title) { return title.find(" so that ") != std::string_view::npos; }

void check(const InitiativeView& view, Sink& sink) {
    const model::Initiative& initiative = view.initiative;
    if (!initiative.title || initiative.so_that || says_why(initiative.title.value) ||
        initiative.status.value == "dropped")
        return;
    sink.tell({
        .at = initiative.title.place,
        .message = fmt::format("the initiative {} does not say why it should help", quoted_title(initiative)),
        .help = "add `so_that:` with what you expect to happen once it is done",
        .object = initiative.ref,
        .detail = initiative.title.value,
    });
}

}  // namespace

extern const Rule initiative_no_hypothesis{
    .info =
        {
            .name = "initiative-no-hypothesis",
            .group = "initiative",
            .severity = Severity::info,
            .summary = "An initiative does not say why it should move its key result.",
            .why = "Work is a bet. With the bet written down the team can look, once it is done, whether the world did "
                   "what was expected, and learn from it if not.",
            .source = "Jeff Gothelf and Josh Seiden, \"Lean UX\" (hypothesis statements)",
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
    moves: clean-days
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
