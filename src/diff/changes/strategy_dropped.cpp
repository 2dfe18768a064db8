// A whole strategy is gone.
#include <fmt/format.h>

#include "diff/change_kind.hpp"

namespace okr::diffing {

namespace {

/// What it says of itself first.
std::string headline(const model::Strategy& strategy) {
    return strategy.vision ? strategy.vision.value : strategy.purpose ? strategy.purpose.value : strategy.story.value;
}

void check(const StrategyPair& pair, Sink& sink) {
    if (pair.is_dropped())
        sink.tell(
            {headline(*pair.old), {}, fmt::format("dropped, with {}", base::counted(pair.old->goals.size(), "goal"))});
}

}  // namespace

extern const ChangeKind strategy_dropped{
    .info =
        {
            .name = "strategy-dropped",
            .group = "strategy",
            .grade = Grade::high,
            .tally = Tally::dropped,
            .summary = "A whole strategy is gone; its goals and choices are told and counted with it.",
            .why = "Without it no objective leads anywhere. If it only moved to a file that is left out, every team "
                   "loses sight of it.",
            .before = R"(-- strategy.yaml --
strategy:
  vision: Every child of the valley reads for pleasure
  goals:
    - id: open-shelves
      title: Families find a book they love
      why: Half of the children have no book at home.
      priority: 1
      indicators:
        - metric: Share of families with a library card
          baseline: 30%
          target: 50%

-- teams.yaml --
teams:
  - id: library
    name: Library
    members: [ines@example.org, tom@example.org]
)",
            .after = R"(-- teams.yaml --
teams:
  - id: library
    name: Library
    members: [ines@example.org, tom@example.org]
)",
        },
    .checks = {check},
};

}  // namespace okr::diffing
