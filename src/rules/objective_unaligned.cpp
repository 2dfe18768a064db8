// An objective that serves neither a goal nor a demand.
#include <fmt/format.h>

#include "rules/rule.hpp"

namespace okr::rule {

namespace {

void check(const ObjectiveView& view, Sink& sink) {
    const bool explained = !view.objective.supports.empty() || view.objective.demand.present;
    if (explained || !view.objective.title || !sink.workspace.has_strategy()) return;
    sink.tell({
        .at = view.objective.title.place,
        .message = fmt::format("the objective {} says neither what it supports nor who demands it",
                               quoted_title(view.objective)),
        .help =
            "add `supports:` with a goal of the strategy or another team's `team/id`; or `demand: {from: …, why: …}`",
        .object = view.objective.ref,
        .detail = view.objective.title.value,
    });
}

}  // namespace

extern const Rule objective_unaligned{
    .info =
        {
            .name = "objective-unaligned",
            .group = "objective",
            .severity = Severity::warning,
            .summary = "An objective has neither `supports` nor `demand`, although there is a strategy.",
            .why = "Nobody can see why the team pursues it. Either it serves a goal, or another team; or it answers a "
                   "demand that the strategy does not know; or the strategy lacks something. Each of these is worth "
                   "knowing.",
            .source = "Robert Kaplan and David Norton, \"Alignment\"; Paul Niven and Ben Lamorte, \"Objectives and Key "
                      "Results\"",
            .wrong = R"(-- strategy.yaml --
strategy:
  vision: A river that the city turns its face to
  story: Clean water first, then the banks, then the people come by themselves.
  horizon: 2028-12-31
  goals:
    - id: clean-water
      title: The water is fit for bathing all summer
      why: Nothing else brings people back to the banks.
      priority: 1
  choices:
    - dimension: place
      pursue: [the old harbour]
      not_now: [the upper valley]
-- okrs/2026-Q1/river.yaml --
team: river
cycle: 2026-Q1
objectives:
  - title: People swim in our river again
    key_results:
      - Days with water fit for bathing rise from 40 to 75
      - Complaints about smell fall from 120 to 30 a month
)",
            .right = R"(-- strategy.yaml --
strategy:
  vision: A river that the city turns its face to
  story: Clean water first, then the banks, then the people come by themselves.
  horizon: 2028-12-31
  goals:
    - id: clean-water
      title: The water is fit for bathing all summer
      why: Nothing else brings people back to the banks.
      priority: 1
  choices:
    - dimension: place
      pursue: [the old harbour]
      not_now: [the upper valley]
-- okrs/2026-Q1/river.yaml --
team: river
cycle: 2026-Q1
objectives:
  - title: People swim in our river again
    supports: clean-water
    because: Nobody swims where it smells.
    key_results:
      - Days with water fit for bathing rise from 40 to 75
      - Complaints about smell fall from 120 to 30 a month
)",
        },
    .check = check,
};

}  // namespace okr::rule
