// A goal has another rank.
#include <fmt/format.h>

#include "diff/change_kind.hpp"
#include "model/values.hpp"

namespace okr::diffing {

namespace {

bool is_same_rank(const model::Text& old, const model::Text& now) {
    const auto before = model::parse_number(old.value);
    const auto after = model::parse_number(now.value);
    return before && after ? *before == *after : old.value == now.value;
}

void check(const GoalPair& pair, Sink& sink) {
    if (!pair.is_both() || is_same_rank(pair.old->priority, pair.now->priority)) return;
    const model::Text& old = pair.old->priority;
    const model::Text& now = pair.now->priority;
    if (!old) return sink.tell({{}, now.value, fmt::format("ranked {} now, and had no rank", now.value), &now});
    if (!now) return sink.tell({old.value, {}, fmt::format("has no rank now, and was ranked {}", old.value)});
    sink.tell({old.value, now.value, fmt::format("ranked {} instead of {}", now.value, old.value), &now});
}

}  // namespace

extern const ChangeKind goal_reranked{
    .info =
        {
            .name = "goal-reranked",
            .group = "strategy",
            .grade = Grade::high,
            .tally = Tally::changed,
            .summary = "The written priority of a goal changed. The order of goals in the file is no rank.",
            .why =
                "Rank decides what gives way when two things clash. Teams that chose by the old rank may choose anew.",
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
)",
            .after = R"(-- strategy.yaml --
strategy:
  vision: Every child of the valley reads for pleasure
  goals:
    - id: open-shelves
      title: Families find a book they love
      why: Half of the children have no book at home.
      priority: 3
      indicators:
        - metric: Share of families with a library card
          baseline: 30%
          target: 50%
)",
        },
    .checks = {check},
};

}  // namespace okr::diffing
