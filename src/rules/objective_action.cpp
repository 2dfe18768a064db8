// An objective that is a project.
#include <fmt/format.h>

#include <string_view>

#include "rules/rule.hpp"

namespace okr::rule {

namespace {

/// "Buying from us is a pleasure" says how doing something is to be, not that it is to be done.
bool says_how_it_is(std::string_view title) {
    const std::string_view first = title.substr(0, title.find(' '));
    return first.ends_with("ing") &&
           (title.find(" is a ") != std::string_view::npos || title.find(" is an ") != std::string_view::npos);
}

void check(const ObjectiveView& view, Sink& sink) {
    const bool is_work = view.reading.kind == Kind::action || view.reading.kind == Kind::output;
    if (!is_work || !view.reading.sure || says_how_it_is(view.objective.title.value)) return;
    sink.tell({
        .at = view.objective.title.place,
        .message = fmt::format("the objective {} is a project, not an aim", quoted_title(view.objective)),
        .help = "ask what the project is for, and make that the objective; the project is then an initiative",
        .object = view.objective.ref,
        .detail = view.objective.title.value,
    });
}

}  // namespace

extern const Rule objective_action{
    .info =
        {
            .name = "objective-action",
            .group = "objective",
            .severity = Severity::warning,
            .summary = "An objective is a project or a task, not an aim.",
            .why =
                "Key results below a project can only say how much of it is done. An aim leaves open what to do, and "
                "lets the team drop the project when something better is found.",
            .source = "Jeff Gothelf and Josh Seiden, \"Lean UX\"; Felipe Castro, \"The Beginner's Guide to OKR\"",
            .wrong = R"(-- okrs/2026-Q1/river.yaml --
team: river
cycle: 2026-Q1
objectives:
  - title: Implement the new water laboratory system
    key_results: []
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
        },
    .check = check,
};

}  // namespace okr::rule
