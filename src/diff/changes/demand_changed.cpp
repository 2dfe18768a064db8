// What an objective answers to, other than the strategy, is another.
#include <fmt/format.h>

#include "diff/change_kind.hpp"
#include "diff/field_changes.hpp"

namespace okr::diffing {

namespace {

/// "coast guard: The new fog rules hold from April".
std::optional<std::string> in_words(const model::Demand& demand) {
    if (!demand.present) return std::nullopt;
    if (!demand.from || !demand.why) return demand.from.value + demand.why.value;
    return demand.from.value + ": " + demand.why.value;
}

void check(const ObjectivePair& pair, Sink& sink) {
    if (!pair.is_both()) return;
    const model::Demand& old = pair.old->demand;
    const model::Demand& now = pair.now->demand;
    if (old.present != now.present) {
        const model::Text& from = now.present ? now.from : old.from;
        sink.tell({in_words(old), in_words(now),
                   fmt::format("{} a demand{}", now.present ? "now" : "no longer", from ? " from " + from.value : ""),
                   now.from ? &now.from : nullptr});
        return;
    }
    FieldChanges changes;
    changes.take_words("demand from", old.from, now.from);
    changes.take_words("why it is demanded", old.why, now.why);
    changes.tell(sink);
}

}  // namespace

extern const ChangeKind demand_changed{
    .info =
        {
            .name = "demand-changed",
            .group = "objective",
            .grade = Grade::medium,
            .tally = Tally::changed,
            .summary = "An objective was declared as a demand from elsewhere, or is none any more, or its origin or "
                       "reason changed.",
            .why = "Declared demands are honest, and they take time from the goals. Both sides should see when there "
                   "is one more or less.",
            .before = R"(-- okrs/2026-Q1/lighthouse.yaml --
team: lighthouse
cycle: 2026-Q1
objectives:
  - id: safe-passage
    title: Ships pass the reef without fear
    key_results:
      - Groundings below 2 a winter
)",
            .after = R"(-- okrs/2026-Q1/lighthouse.yaml --
team: lighthouse
cycle: 2026-Q1
objectives:
  - id: safe-passage
    title: Ships pass the reef without fear
    demand: {from: coast guard, why: The new fog rules hold from April}
    key_results:
      - Groundings below 2 a winter
)",
        },
    .checks = {check},
};

}  // namespace okr::diffing
