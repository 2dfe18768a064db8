// A key result that is a task: done or not done, and nothing measured.
#include "rules/work_among_results.hpp"

namespace okr::rule {

namespace {

constexpr WorkWords words{Kind::action, "is something to do, not a measurable outcome",
                          "move it to `initiatives`, and say here what it is to change, and by how much",
                          "say what will be different once it is done, and by how much"};

void check(const Views& views, Sink& sink) { tell_work(views, words, sink); }

}  // namespace

extern const Rule kr_action{
    .info =
        {
            .name = "kr-action",
            .group = "key result",
            .severity = Severity::error,
            .summary = "A key result is a task, a project or a deliverable: done or not done.",
            .why = "A task that is done tells nothing about whether it helped. A list of tasks fixes what to build "
                   "before anything is "
                   "learnt, and its progress cannot be added to that of a measure. As an initiative it can be swapped "
                   "as soon as it "
                   "turns out not to move the key result.",
            .source =
                "Felipe Castro, \"Success Criteria and Value-based Key Results\"; Christina Wodtke, \"Radical Focus\"",
            .wrong = R"(-- okrs/2026-Q1/checkout.yaml --
team: checkout
cycle: 2026-Q1
objectives:
  - title: Paying is the easiest part of shopping
    key_results:
      - Build a reminder for shopping carts that were left behind
)",
            .right = R"(-- okrs/2026-Q1/checkout.yaml --
team: checkout
cycle: 2026-Q1
objectives:
  - title: Paying is the easiest part of shopping
    key_results:
      - id: recovered
        title: 12% of carts that were left behind are bought after all
    initiatives:
      - title: Build a reminder for shopping carts that were left behind
        moves: recovered
)",
            .fixable = Fixable::unsafely,
            .fix = "Moves it to the objective's `initiatives`, with the comments right above it. A reason in its words "
                   "(so that …, in order to …, or in brackets) becomes `so_that`; where one outcome alone stays, "
                   "`moves` names it. Keys that an initiative does not have are kept as `x-…`. What others refer to is "
                   "left alone.",
        },
    .check = check,
};

}  // namespace okr::rule
