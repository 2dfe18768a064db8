// One key result with two or more measures.
#include <fmt/format.h>

#include <set>
#include <vector>

#include "rules/condition.hpp"
#include "rules/key_result.hpp"
#include "rules/values.hpp"

namespace okr::rule {

namespace {

/// "`NPS`, `churn` and `CSAT`"; nothing where the sentence does not name them all.
std::string names_of(const Reading& reading) {
    std::vector<std::string> names{quoted(reading.measure->metric)};
    for (const Measure& more : reading.more_measures) names.push_back(quoted(more.metric));
    const std::set<std::string> different(names.begin(), names.end());
    if (different.size() < names.size() || different.contains(quoted(""))) return {};
    const std::string last = std::move(names.back());
    names.pop_back();
    return fmt::format(": {} and {}", fmt::join(names, ", "), last);
}

void check(const KeyResultView& view, Sink& sink) {
    if (is_blended(view.reading.kind)) return;
    const Reading& title = view.title();
    if (!title.measure || title.more_measures.empty()) return;
    const auto& target = view.facts.target_field();
    if (target && view.result.baseline && is_condition(view, *title.measure, *target)) return;
    sink.tell(about(
        view,
        fmt::format("{} has {}{}", quoted(view), counted(title.more_measures.size() + 1, "measure"), names_of(title)),
        "write one key result for each, or keep the one that matters most"));
}

}  // namespace

extern const Rule kr_several_measures{
    .info =
        {
            .name = "kr-several-measures",
            .group = "key result",
            .severity = Severity::warning,
            .summary = "One key result has two or more measures.",
            .why = "It can be half met, and then nobody knows what to report: the better half, the worse one, or a "
                   "mean of two things that have nothing in common. Two measures that keep an eye on each other are a "
                   "fine pair, as two key results.",
            .source = "Andrew S. Grove, \"High Output Management\" (on paired indicators)",
            .wrong = R"(-- okrs/2026-Q1/support.yaml --
team: support
cycle: 2026-Q1
objectives:
  - title: People hang up with a smile
    key_results:
      - Raise the customer rating from 4.1 to 4.5 and cut the time to the first answer from 5 to 2 hours
)",
            .right = R"(-- okrs/2026-Q1/support.yaml --
team: support
cycle: 2026-Q1
objectives:
  - title: People hang up with a smile
    key_results:
      - Time to the first answer from 5 to 2 hours
      - Customer rating from 4.1 to 4.5
)",
        },
    .check = check,
};

}  // namespace okr::rule
