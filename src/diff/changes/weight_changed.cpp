// A key result counts more or less within its objective.
#include <fmt/format.h>

#include "diff/change_kind.hpp"
#include "model/values.hpp"

namespace okr::diffing {

namespace {

/// Without a weight it counts once.
bool is_same_weight(const model::Text& old, const model::Text& now) {
    const auto weight = [](const model::Text& text) { return text ? model::parse_number(text.value) : 1; };
    const auto from = weight(old);
    const auto to = weight(now);
    return from && to ? *from == *to : old.value == now.value;
}

void check(const KeyResultPair& pair, Sink& sink) {
    if (!pair.is_both() || is_same_weight(pair.old->weight, pair.now->weight)) return;
    const auto value = [](const model::Text& text) { return text ? std::optional(text.value) : std::nullopt; };
    const auto old = value(pair.old->weight);
    const auto now = value(pair.now->weight);
    sink.tell({old, now, fmt::format("weight {} instead of {}", now.value_or("1"), old.value_or("1")),
               now ? &pair.now->weight : nullptr});
}

}  // namespace

extern const ChangeKind weight_changed{
    .info =
        {
            .name = "weight-changed",
            .group = "key result",
            .grade = Grade::low,
            .tally = Tally::changed,
            .summary = "A key result counts more or less within its objective.",
            .why = "What is asked stays the same; only the mean of the objective shifts. A late change of weights can "
                   "make a mean look better, so it is worth a glance.",
            .before = R"(-- okrs/2026-H1/harbour.yaml --
team: harbour
cycle: 2026-H1
objectives:
  - id: quiet
    title: The harbour lets the town sleep
    key_results:
      - {id: noise, metric: Nights above 50 dB, baseline: 40, target: 10, weight: 2}
      - {id: light, metric: Complaints about light a month, baseline: 9, target: 2}
)",
            .after = R"(-- okrs/2026-H1/harbour.yaml --
team: harbour
cycle: 2026-H1
objectives:
  - id: quiet
    title: The harbour lets the town sleep
    key_results:
      - {id: noise, metric: Nights above 50 dB, baseline: 40, target: 10, weight: 3}
      - {id: light, metric: Complaints about light a month, baseline: 9, target: 2}
)",
        },
    .checks = {check},
};

}  // namespace okr::diffing
