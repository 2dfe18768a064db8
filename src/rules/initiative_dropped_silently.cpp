// Work that was dropped without a word.
#include <fmt/format.h>

#include <algorithm>

#include "rules/rule.hpp"

namespace okr::rule {

namespace {

/// The initiative that took its place may tell why.
bool is_explained_by_successor(const InitiativeView& dropped, const Views& views) {
    return std::any_of(views.initiatives.begin(), views.initiatives.end(), [&](const InitiativeView& other) {
        const model::Initiative& next = other.initiative;
        return next.replaces.value == dropped.initiative.key && next.because &&
               other.file.team.value == dropped.file.team.value;
    });
}

void check(const Views& views, Sink& sink) {
    for (const InitiativeView& view : views.initiatives) {
        const model::Initiative& initiative = view.initiative;
        if (initiative.status.value != "dropped" || initiative.because || is_explained_by_successor(view, views))
            continue;
        sink.tell({
            .at = initiative.title.place,
            .message = fmt::format("the initiative {} was dropped without a word", quoted(initiative.title.value)),
            .help = "add `because:` with what you learnt",
            .object = initiative.ref,
            .detail = initiative.title.value,
        });
    }
}

}  // namespace

extern const Rule initiative_dropped_silently{
    .info =
        {
            .name = "initiative-dropped-silently",
            .group = "initiative",
            .severity = Severity::warning,
            .summary = "An initiative is dropped and does not say why.",
            .why = "Means are flexible: dropping an initiative is a good decision when something was learnt. What was "
                   "learnt is the useful part, and it is lost unless it is written down now.",
            .source = "Eric Ries, \"The Lean Startup\" (validated learning)",
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
    status: dropped
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
    status: dropped
    because: Nine tenths of the waste water turned out to come from one farm.
)",
        },
    .check = check,
};

}  // namespace okr::rule
