// A strategy that says no to nothing.
#include <algorithm>

#include "rules/rule.hpp"

namespace okr::rule {

namespace {

bool says_no(const model::Strategy& strategy) {
    return strategy.is_blank ||  // told as such
           std::any_of(strategy.choices.begin(), strategy.choices.end(),
                       [](const model::Choice& choice) { return !choice.not_now.empty(); });
}

void check(const model::Workspace& workspace, Sink& sink) {
    const auto& strategies = workspace.strategies;
    if (strategies.empty() || std::any_of(strategies.begin(), strategies.end(), says_no)) return;
    sink.tell({
        .at = strategies.front().place,
        .message = "the strategy says no to nothing",
        .help = "add a choice with `not_now:`: a market, a kind of customer or a product that has to wait, and `why:`",
        .object = "strategy",
        .detail = "no",
    });
}

}  // namespace

extern const Rule strategy_no_choice{
    .info =
        {
            .name = "strategy-no-choice",
            .group = "strategy",
            .severity = Severity::warning,
            .summary = "A strategy has no choice that leaves something out.",
            .why = "A strategy that leaves nothing out guides nobody: every team can take its own pet project for a "
                   "part of it. Saying what we do not do now is what lets teams say no.",
            .source =
                "Michael Porter, \"What Is Strategy?\" (choosing what not to do); Richard Rumelt, \"Good Strategy Bad "
                "Strategy\"",
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
