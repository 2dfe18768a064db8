// Someone else looks after a key result, an initiative or a goal.
#include <fmt/format.h>

#include "diff/change_kind.hpp"
#include "diff/wording_step.hpp"

namespace okr::diffing {

namespace {

template <typename P>
void check(const P& pair, Sink& sink) {
    if (!pair.is_both() || says_the_same(pair.old->owner.value, pair.now->owner.value)) return;
    const auto value = [](const model::Text& text) { return text ? std::optional(text.value) : std::nullopt; };
    const auto old = value(pair.old->owner);
    const auto now = value(pair.now->owner);
    const std::string message = !old   ? fmt::format("{} looks after it now", *now)
                                : !now ? fmt::format("{} no longer looks after it", *old)
                                       : fmt::format("{} looks after it instead of {}", *now, *old);
    sink.tell({old, now, message, now ? &pair.now->owner : nullptr});
}

}  // namespace

extern const ChangeKind owner_changed{
    .info =
        {
            .name = "owner-changed",
            .group = "key result",
            .grade = Grade::low,
            .tally = Tally::changed,
            .summary = "Someone else looks after a key result, an indicator, an initiative or a goal.",
            .why = "The commitment is the team's and stays. It is good to know whom to ask.",
            .before = R"(-- okrs/2026-Q4/planetarium.yaml --
team: planetarium
cycle: 2026-Q4
objectives:
  - id: wonder
    title: Children leave with questions
    key_results:
      - {id: questions, metric: Children who ask a question, baseline: 20%, target: 50%, owner: ana@example.org}
)",
            .after = R"(-- okrs/2026-Q4/planetarium.yaml --
team: planetarium
cycle: 2026-Q4
objectives:
  - id: wonder
    title: Children leave with questions
    key_results:
      - {id: questions, metric: Children who ask a question, baseline: 20%, target: 50%, owner: jon@example.org}
)",
        },
    .checks = {check<KeyResultPair>, check<IndicatorPair>, check<InitiativePair>, check<GoalPair>},
};

}  // namespace okr::diffing
