// One key result with two or more measures.
#include <fmt/format.h>

#include "rules/condition.hpp"
#include "rules/key_result.hpp"
#include "rules/values.hpp"

namespace okr::rule {

namespace {

/// "`NPS` and `churn`"; nothing where the sentence does not name them.
std::string names_of(const Reading& reading) {
    const std::string& first = reading.measure->metric;
    const std::string& second = reading.more_measures.front().metric;
    if (first.empty() || second.empty() || first == second) return {};
    return fmt::format(": {} and {}", quoted(first), quoted(second));
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
