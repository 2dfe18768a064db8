// A key result that counts the team's own work instead of what it changes.
#include "rules/work_among_results.hpp"

namespace okr::rule {

namespace {

constexpr WorkWords words{Kind::output, "counts the team's own work, not what it changes",
                          "ask what it is good for and measure that; the work itself belongs under `initiatives`",
                          "count what customers, users or the market do differently because of it"};

void check(const Views& views, Sink& sink) { tell_work(views, words, sink); }

}  // namespace

extern const Rule kr_output{
    .info =
        {
            .name = "kr-output",
            .group = "key result",
            .severity = Severity::error,
            .summary = "A key result counts the team's own deliverables or activities.",
            .why = "Everything can be delivered in full and nobody be better off. A count of own work rewards being "
                   "busy, and holds on to a plan even when the plan turns out not to help. What people do differently "
                   "because of the work is the result.",
            .source = "Josh Seiden, \"Outcomes Over Output\"; Felipe Castro, \"The Beginner's Guide to OKR\"",
            .wrong = R"(-- okrs/2026-Q1/museum.yaml --
team: museum
cycle: 2026-Q1
objectives:
  - title: Families make the museum their Sunday habit
    key_results:
      - Hold 12 workshops for children
)",
            .right = R"(-- okrs/2026-Q1/museum.yaml --
team: museum
cycle: 2026-Q1
objectives:
  - title: Families make the museum their Sunday habit
    key_results:
      - id: returning
        title: Share of families who come back within three months from 14% to 25%
    initiatives:
      - title: Hold 12 workshops for children
        moves: returning
)",
            .fixable = Fixable::unsafely,
            .fix = "Moves it to the objective's `initiatives`, as the fix of kr-action does.",
        },
    .check = check,
};

}  // namespace okr::rule
