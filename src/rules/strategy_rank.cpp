// Two goals of one rank.
#include <fmt/format.h>

#include <algorithm>

#include "model/values.hpp"
#include "rules/rule.hpp"

namespace okr::rule {

namespace {

using Ranks = std::map<double, const model::Goal*>;

void see(const model::Goal& goal, Ranks& ranks, Sink& sink) {
    const model::Text& rank = goal.priority;
    const auto number = model::parse_number(rank.value);
    if (!number) return;
    const auto [first, is_new] = ranks.emplace(*number, &goal);
    if (is_new) return;
    const model::Goal& other = *first->second;
    sink.tell({
        .at = rank.place,
        .message =
            fmt::format("the goals {} and {} share the rank {}", quoted(other.key), quoted(goal.key), rank.value),
        .help = "decide which of the two wins when both need the same people",
        .object = std::min(other.ref, goal.ref),
        .detail = fmt::format("{} {}", std::max(other.key, goal.key), rank.value),
        .notes = {{other.priority.place, fmt::format("the rank of {} stands here", quoted(other.key))}},
    });
}

void check(const model::Workspace& workspace, Sink& sink) {
    Ranks ranks;
    for (const model::Strategy& strategy : workspace.strategies)
        for (const model::Goal& goal : strategy.goals) see(goal, ranks, sink);
}

}  // namespace

extern const Rule strategy_rank{
    .info =
        {
            .name = "strategy-rank",
            .group = "strategy",
            .severity = Severity::warning,
            .summary = "Two goals have the same priority.",
            .why = "Priorities are for the day on which two goals need the same people. With equal ranks that day is "
                   "decided by chance.",
            .source = "Michael Porter, \"What Is Strategy?\" (strategy is choosing)",
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
    - id: open-banks
      title: The banks are open to everybody
      why: People protect what they use.
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
    - id: open-banks
      title: The banks are open to everybody
      why: People protect what they use.
      priority: 2
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
