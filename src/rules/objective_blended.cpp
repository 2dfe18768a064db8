// An objective whose key results mix measures with work.
#include <fmt/format.h>

#include <algorithm>

#include "rules/rule.hpp"

namespace okr::rule {

namespace {

std::string sides(std::size_t work, std::size_t all) {
    return fmt::format("{} of {} {} work, {} {}", work, counted(all, "key result"), work == 1 ? "is" : "are",
                       all - work, all - work == 1 ? "is a result" : "are results");
}

void check(const ObjectiveView& view, Sink& sink) {
    const auto is_work = [](const Reading* reading) { return is_blended(reading->kind); };
    const auto work = static_cast<std::size_t>(std::count_if(view.readings.begin(), view.readings.end(), is_work));
    if (work == 0) return;
    sink.tell({
        .at = view.objective.title.place,
        .message = fmt::format("the objective {} is blended: {}", quoted_title(view.objective),
                               sides(work, view.readings.size())),
        .help = "move the work to `initiatives`, and keep the results here",
        .object = view.objective.ref,
        .detail = "blended",
    });
}

}  // namespace

extern const Rule objective_blended{
    .info =
        {
            .name = "objective-blended",
            .group = "objective",
            .severity = Severity::info,
            .summary = "Work stands among the key results of an objective: the list is blended.",
            .why = "The progress of a blended list cannot be told: two shipped tools and two unmoved metrics are not "
                   "half way. It also tells the team what to build, and it cannot be changed when the team learns that "
                   "something else works better.",
            .source = "Felipe Castro, \"The Beginner's Guide to OKR\"; Josh Seiden, \"Outcomes Over Output\"",
            .wrong = R"(-- okrs/2026-Q1/river.yaml --
team: river
cycle: 2026-Q1
objectives:
  - title: People swim in our river again
    key_results:
      - Days with water fit for bathing rise from 40 to 75
      - Build a new treatment stage at the northern outfall
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
