// OKRs without a strategy.
#include <fmt/format.h>

#include <algorithm>

#include "rules/rule.hpp"

namespace okr::rule {

namespace {

std::size_t count_objectives(const model::Workspace& workspace) {
    std::size_t count = 0;
    for (const model::TeamFile& file : workspace.team_files) count += file.objectives.size();
    return count;
}

model::Place place_of_first(const model::Workspace& workspace) {
    const auto first = std::find_if(workspace.team_files.begin(), workspace.team_files.end(),
                                    [](const model::TeamFile& file) { return !file.objectives.empty(); });
    return first->team ? first->team.place : first->objectives.front().title.place;
}

void check(const model::Workspace& workspace, Sink& sink) {
    const std::size_t count = count_objectives(workspace);
    if (workspace.has_strategy() || count == 0 || workspace.may_be_in_broken_file("strategy")) return;
    sink.tell({
        .at = place_of_first(workspace),
        .message = fmt::format("the workspace has {} and no strategy to serve", counted(count, "objective")),
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
