// No key result, a single one, or a long list.
#include <fmt/format.h>

#include "rules/rule.hpp"

namespace okr::rule {

namespace {

constexpr RuleOption options[]{
    {"least", 2, "how many key results an objective needs"},
    {"most", 5, "how many it may have"},
};

/// A mapping without the key `key_results` has been told by `missing-key` already.
bool is_told_elsewhere(const model::Objective& objective) {
    return !objective.has_key_results && objective.place != objective.title.place;
}

std::string message(std::size_t count, std::size_t most) {
    if (count == 0) return "the objective has no key result: nobody can tell when it is reached";
    if (count == 1) return "the objective has a single key result: one number alone can be reached without the aim";
    if (count <= most) return fmt::format("the objective has only {}", counted(count, "key result"));
    return fmt::format("the objective has {}, more than {}", counted(count, "key result"), most);
}

void check(const ObjectiveView& view, Sink& sink) {
    const auto least = static_cast<std::size_t>(sink.option("least"));
    const auto most = static_cast<std::size_t>(sink.option("most"));
    const std::size_t count = view.objective.key_results.size();
    if ((count >= least && count <= most) || is_told_elsewhere(view.objective)) return;
    sink.tell({
        .at = view.objective.title.place,
        .message = message(count, most),
        .help = count < least ? "ask what would be different if it were reached, and how that could be counted"
                              : "keep those without which the objective is not reached",
        .object = view.objective.ref,
        .detail = "count",
    });
}

}  // namespace

extern const Rule objective_kr_count{
    .info =
        {
            .name = "objective-kr-count",
            .group = "objective",
            .severity = Severity::warning,
            .summary = "An objective has no key result, only one, or more than a handful.",
            .why =
                "Without a key result nobody can tell whether the objective is reached; with a single one, that "
                "number becomes the goal and can be gamed; with a long list the focus is lost. Two to five hold each "
                "other in balance.",
            .source =
                "John Doerr, \"Measure What Matters\" (no more than five); Marilyn Strathern, \"Improving ratings\" (a "
                "measure that becomes a target)",
            .wrong = R"(-- okrs/2026-Q1/river.yaml --
team: river
cycle: 2026-Q1
objectives:
  - title: People swim in our river again
    key_results:
      - Days with water fit for bathing rise from 40 to 75
)",
            .right = R"(-- okrs/2026-Q1/river.yaml --
team: river
cycle: 2026-Q1
objectives:
  - title: People swim in our river again
    key_results:
      - Days with water fit for bathing rise from 40 to 75
      - Complaints about smell fall from 120 to 30 a month
)",
            .options = options,
        },
    .check = check,
};

}  // namespace okr::rule
