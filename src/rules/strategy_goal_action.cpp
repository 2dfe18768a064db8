// A goal that is a project.
#include <fmt/format.h>

#include "rules/rule.hpp"

namespace okr::rule {

namespace {

void check(const GoalView& view, Sink& sink) {
    const bool is_work = view.reading.kind == Kind::action || view.reading.kind == Kind::output;
    if (!is_work || !view.reading.sure) return;
    sink.tell({
        .at = view.goal.title.place,
        .message = fmt::format("the goal {} is a project, not a state to reach", quoted_title(view.goal)),
        .help = "say what will be different once it is done; teams then find the projects",
        .object = view.goal.ref,
        .detail = view.goal.title.value,
    });
}

}  // namespace

extern const Rule strategy_goal_action{
    .info =
        {
            .name = "strategy-goal-action",
            .group = "strategy",
            .severity = Severity::warning,
            .summary = "A goal of the strategy is a project, not a state to reach.",
            .why = "Teams can only carry out a project that comes from above; a state that the organisation wants to "
                   "reach they can serve with ideas of their own.",
            .source = "Stephen Bungay, \"The Art of Action\"; Felipe Castro, \"The Beginner's Guide to OKR\"",
            .wrong = R"(-- strategy.yaml --
strategy:
  vision: A river that the city turns its face to
  story: Clean water first, then the banks, then the people come by themselves.
  horizon: 2028-12-31
  goals:
    - id: clean-water
      title: Build three new treatment plants
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
    key_results:
      - Days with water fit for bathing rise from 40 to 75
      - Complaints about smell fall from 120 to 30 a month
)",
        },
    .check = check,
};

}  // namespace okr::rule
