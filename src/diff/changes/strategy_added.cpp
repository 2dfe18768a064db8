// A whole strategy is new.
#include <fmt/format.h>

#include "diff/change_kind.hpp"

namespace okr::diffing {

namespace {

/// What it says of itself first.
std::string headline(const model::Strategy& strategy) {
    return strategy.vision ? strategy.vision.value : strategy.purpose ? strategy.purpose.value : strategy.story.value;
}

void check(const StrategyPair& pair, Sink& sink) {
    if (pair.is_added())
        sink.tell(
            {{}, headline(*pair.now), fmt::format("added, with {}", base::counted(pair.now->goals.size(), "goal"))});
}

}  // namespace

extern const ChangeKind strategy_added{
    .info =
        {
            .name = "strategy-added",
            .group = "strategy",
            .grade = Grade::medium,
            .tally = Tally::added,
            .summary = "A whole strategy is new; its goals and choices are told and counted with it.",
            .why = "Now objectives have something to lead to, and each team can ask what its own part is.",
            .before = R"(-- teams.yaml --
teams:
  - id: library
    name: Library
    members: [ines@example.org, tom@example.org]
)",
            .after = R"(-- strategy.yaml --
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
        },
    .checks = {check},
};

}  // namespace okr::diffing
