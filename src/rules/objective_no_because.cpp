// A supported goal without the story how.
#include <fmt/format.h>

#include "rules/rule.hpp"

namespace okr::rule {

namespace {

void check(const ObjectiveView& view, Sink& sink) {
    if (!view.objective.title || view.objective.supports.empty() || view.objective.because) return;
    sink.tell({
        .at = view.objective.title.place,
        .message = fmt::format("the objective supports {} and does not say how",
                               quoted(view.objective.supports.front().value)),
        .help = "add `because:` with the sentence that you would tell a colleague",
        .object = view.objective.ref,
        .detail = view.objective.title.value,
    });
}

}  // namespace

extern const Rule objective_no_because{
    .info =
        {
            .name = "objective-no-because",
            .group = "objective",
            .severity = Severity::info,
            .summary = "An objective supports something, and does not say how it moves it.",
            .why = "A link is easily drawn. The sentence behind it is what others can question, and what tells later "
                   "whether the idea was right.",
            .source =
                "Barbara Minto, \"The Pyramid Principle\"; Roger Martin, \"A Plan Is Not a Strategy\" (a strategy is a "
                "theory)",
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
    supports: clean-water
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
