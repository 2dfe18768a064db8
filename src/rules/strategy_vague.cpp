// A strategy that leaves out what others need to follow it.
#include <fmt/format.h>

#include "rules/rule.hpp"

namespace okr::rule {

namespace {

std::vector<std::string_view> missing_parts(const model::Strategy& strategy) {
    std::vector<std::string_view> missing;
    if (!strategy.vision) missing.push_back("vision");
    if (!strategy.story) missing.push_back("story");
    if (!strategy.horizon) missing.push_back("horizon");
    return missing;
}

void check_strategy(const model::Strategy& strategy, Sink& sink) {
    for (const std::string_view part : missing_parts(strategy))
        sink.tell({
            .at = strategy.place,
            .message = fmt::format("the strategy has no `{}`", part),
            .help = "say it in a few sentences that everybody could retell",
            .object = "strategy",
            .detail = std::string(part),
        });
}

void check_goal(const model::Goal& goal, Sink& sink) {
    if (goal.why || !goal.title) return;
    sink.tell({
        .at = goal.title.place,
        .message = fmt::format("the goal {} does not say why", quoted_title(goal)),
        .help = "add `why:` with the reason that it was chosen over others",
        .object = goal.ref,
        .detail = "why",
    });
}

void check(const model::Workspace& workspace, Sink& sink) {
    for (const model::Strategy& strategy : workspace.strategies) {
        if (strategy.is_blank) continue;
        check_strategy(strategy, sink);
        for (const model::Goal& goal : strategy.goals) check_goal(goal, sink);
    }
}

}  // namespace

extern const Rule strategy_vague{
    .info =
        {
            .name = "strategy-vague",
            .group = "strategy",
            .severity = Severity::warning,
            .summary = "A strategy has no vision, no story or no horizon, or a goal has no why.",
            .why = "Teams that pull their objectives from the strategy need more than a list of goals: the future it "
                   "aims at, the way it means to win, until when, and why each goal was chosen over others.",
            .source =
                "Roger Martin and A. G. Lafley, \"Playing to Win\"; Stephen Bungay, \"The Art of Action\" (intent, and "
                "why)",
            .wrong = R"(-- strategy.yaml --
strategy:
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
    key_results:
      - Days with water fit for bathing rise from 40 to 75
      - Complaints about smell fall from 120 to 30 a month
)",
        },
    .check = check,
};

}  // namespace okr::rule
