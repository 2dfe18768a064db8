// A measured key result that does not say where it starts.
//
// Silent where the start is clear: a target of zero, what is kept as it is, what is counted from nothing ("Sign 10 new
// customers").
#include <fmt/format.h>

#include "base/one_of.hpp"
#include "measure/wording.hpp"
#include "reading/unit.hpp"
#include "rules/direction.hpp"
#include "rules/key_result.hpp"

namespace okr::rule {

namespace {

bool is_count(const Quantity& quantity) {
    const reading::Unit* unit = reading::canonical_unit(quantity.unit);
    const bool is_plain = quantity.unit.empty() || (unit != nullptr && unit->dimension == reading::Dimension::money);
    return is_plain && !quantity.relative && !quantity.scale;
}

/// "10 new customers", "New customers".
bool counts_new_ones(const std::vector<std::string>& words) {
    for (std::size_t i = 0; i < words.size(); ++i) {
        const bool follows_number = i == 0 || (words[i - 1][0] >= '0' && words[i - 1][0] <= '9');
        if (follows_number && base::is_one_of(words[i], {"new", "net-new", "additional", "extra", "more"})) return true;
    }
    return false;
}

/// New things and won deals are counted from the cycle's first day.
bool starts_at_nothing(const KeyResultView& view, const Quantity& target) {
    const std::vector<std::string>& words = view.facts.words();
    const bool is_won =
        !words.empty() && base::is_one_of(words.front(), {"sign", "win", "acquire", "attract", "gain", "sell", "earn",
                                                          "collect", "close", "book", "land", "onboard", "recruit"});
    return is_count(target) && (is_won || counts_new_ones(words));
}

std::string help_for(const KeyResultView& view, const Quantity& target) {
    if (!view.result.is_short) return "add `baseline` with today's value";
    if (target.relative) return fmt::format("say from what: `by {} (was …)`", target.text);
    return fmt::format("write today's value into it: `from … to {}`", target.text);
}

void check(const KeyResultView& view, Sink& sink) {
    if (view.reading.kind != Kind::outcome || !view.reading.measure || view.result.baseline) return;
    const auto& target = view.reading.measure->target;
    if (!target || target->is_placeholder || target->value == 0) return;
    if (view.reading.measure->baseline || is_hold(view) || starts_at_nothing(view, *target)) return;
    sink.tell(about(view, fmt::format("{} does not say where it starts", quoted(view)), help_for(view, *target)));
}

}  // namespace

extern const Rule kr_no_baseline{
    .info =
        {
            .name = "kr-no-baseline",
            .group = "key result",
            .severity = Severity::info,
            .summary = "A key result has a target and no baseline.",
            .why = "Without today's value nobody can tell whether the target is bold or already met, and there is no "
                   "progress to report on the way: only met or not met. Looking the value up often shows that nobody "
                   "measures it yet, which is worth knowing on the first day.",
            .source = "Paul R. Niven and Ben Lamorte, \"Objectives and Key Results\"",
            .wrong = R"(-- okrs/2026-Q1/bakery.yaml --
team: bakery
cycle: 2026-Q1
objectives:
  - title: Bread that nobody throws away
    key_results:
      - metric: Loaves left over at closing time
        target: "< 4%"
)",
            .right = R"(-- okrs/2026-Q1/bakery.yaml --
team: bakery
cycle: 2026-Q1
objectives:
  - title: Bread that nobody throws away
    key_results:
      - metric: Loaves left over at closing time
        baseline: 11%
        target: "< 4%"
)",
        },
    .check = check,
};

}  // namespace okr::rule
