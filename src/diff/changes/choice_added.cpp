// A choice of the strategy is new.
#include <fmt/format.h>

#include "diff/change_kind.hpp"
#include "diff/list_step.hpp"

namespace okr::diffing {

namespace {

std::string in_words(const model::Choice& choice) {
    const auto pursued = joined(choice.pursue);
    const auto left = joined(choice.not_now);
    return fmt::format("{}{}{}", pursued ? "pursue " + *pursued : "", pursued && left ? "; " : "",
                       left ? "not now " + *left : "");
}

void check(const ChoicePair& pair, Sink& sink) {
    if (pair.is_added()) sink.tell({{}, pair.is->title, fmt::format("added: {}", in_words(*pair.now))});
}

}  // namespace

extern const ChangeKind choice_added{
    .info =
        {
            .name = "choice-added",
            .group = "strategy",
            .grade = Grade::medium,
            .tally = Tally::added,
            .summary = "A choice of the strategy is new: what to pursue in one dimension, and what not.",
            .why = "Choices make a no possible. Plans that pursue the other side of it ask for a conversation.",
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
  choices:
    - dimension: readers
      pursue: [children, grandparents]
      not_now: [students]
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
  choices:
    - dimension: readers
      pursue: [children, grandparents]
      not_now: [students]
    - dimension: place
      pursue: [village halls]
)",
        },
    .checks = {check},
};

}  // namespace okr::diffing
