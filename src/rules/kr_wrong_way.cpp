// The numbers of a key result go against its words.
#include <fmt/format.h>

#include "rules/direction.hpp"
#include "rules/key_result.hpp"
#include "rules/values.hpp"

namespace okr::rule {

namespace {

void check(const KeyResultView& view, Sink& sink) {
    if (!goes_wrong_way(view)) return;
    const Value& baseline = *baseline_of(view);
    const Value& target = *target_of(view);
    const bool up = stated_direction(view.facts.words()) == Direction::up;
    Draft draft =
        about(view,
              fmt::format("{} says to go {}, and its numbers go {}: from {} to {}", quoted(view), up ? "up" : "down",
                          up ? "down" : "up", baseline.quantity.text, target.quantity.text),
              "swap the two values if they stand the wrong way round, or choose the other verb");
    for (const Value& value : {baseline, target})
        for (auto& note : value.note()) draft.notes.push_back(std::move(note));
    sink.tell(std::move(draft));
}

}  // namespace

extern const Rule kr_wrong_way{
    .info =
        {
            .name = "kr-wrong-way",
            .group = "key result",
            .severity = Severity::error,
            .summary = "A key result says one direction and its numbers go the other.",
            .why = "Raise from 50 to 40: either the words or the numbers are not what was meant, and progress would be "
                   "counted backwards. \"Improve\" is not looked at, for a measure may become better by being less.",
            .source = "",
            .wrong = R"(-- okrs/2026-Q1/ferry.yaml --
team: ferry
cycle: 2026-Q1
objectives:
  - title: Islanders rely on the ferry
    key_results:
      - Reduce cancelled crossings from 4 to 9 a month
)",
            .right = R"(-- okrs/2026-Q1/ferry.yaml --
team: ferry
cycle: 2026-Q1
objectives:
  - title: Islanders rely on the ferry
    key_results:
      - Reduce cancelled crossings from 9 to 4 a month
)",
        },
    .check = check,
};

}  // namespace okr::rule
