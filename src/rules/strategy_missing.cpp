// OKRs without a strategy.
#include <fmt/format.h>

#include "rules/rule.hpp"

namespace okr::rule {

namespace {

void check(const Views& views, Sink& sink) {
    const model::Workspace& workspace = views.workspace;
    if (workspace.has_strategy() || views.objectives.empty() || workspace.may_be_in_broken_file("strategy")) return;
    const model::TeamFile& file = views.objectives.front().file;
    sink.tell({
        .at = file.team ? file.team.place : views.objectives.front().objective.title.place,
        .message =
            fmt::format("the workspace has {} and no strategy to serve", counted(views.objectives.size(), "objective")),
        .help = "write one into strategy.yaml: `strategy:` with vision, story, goals and choices; `okr schema "
                "strategy` has all keys",
        .object = "strategy",
        .detail = "missing",
    });
}

}  // namespace

extern const Rule strategy_missing{
    .info =
        {
            .name = "strategy-missing",
            .group = "strategy",
            .severity = Severity::warning,
            .summary = "There are objectives, and no strategy that they could serve.",
            .why = "Without a strategy every team sets its own direction, and nobody can say whether they fit. A page "
                   "is enough: where we want to get, why, in what order, and what we leave out for now.",
            .source =
                "Richard Rumelt, \"Good Strategy Bad Strategy\"; Roger Martin and A. G. Lafley, \"Playing to Win\"",
            .wrong = R"(-- okrs/2026-Q1/river.yaml --
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
    key_results:
      - Days with water fit for bathing rise from 40 to 75
      - Complaints about smell fall from 120 to 30 a month
)",
        },
    .check = check,
};

}  // namespace okr::rule
