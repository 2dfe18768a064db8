// A key result that counts the team's own work instead of what it changes.
#include <fmt/format.h>

#include "rules/key_result.hpp"
#include "rules/move_to_initiatives.hpp"
#include "rules/outcomes_left.hpp"

namespace okr::rule {

namespace {

void check(const KeyResultView& view, const OutcomesLeft& left, Sink& sink) {
    if (view.reading.kind != Kind::output) return;
    Draft draft = about(view, fmt::format("{} counts the team's own work, not what it changes", quoted(view)),
                        view.is_indicator() ? "count what customers, users or the market do differently because of it"
                                            : "ask what it is good for and measure that; the work itself belongs under "
                                              "`initiatives`");
    draft.why = view.reading.why;
    draft.is_unsure = !view.reading.sure;
    const KeyResultView* outcome = view.is_indicator() ? nullptr : left.only_one(*view.objective);
    if (auto fix = move_to_initiatives(view, outcome, sink.workspace)) draft.fixes.push_back(*fix);
    sink.tell(std::move(draft));
}

void check_all(const Views& views, Sink& sink) {
    const OutcomesLeft left(views);
    for (const KeyResultView& view : views.key_results) check(view, left, sink);
}

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
    .check = check_all,
};

}  // namespace okr::rule
