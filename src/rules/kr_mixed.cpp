// One sentence that joins what the team does with the outcome that it hopes for.
#include <fmt/format.h>

#include <set>

#include "rules/key_result.hpp"
#include "rules/move_to_initiatives.hpp"

namespace okr::rule {

namespace {

std::string help_for(const KeyResultView& view) {
    const auto& split = view.reading.split;
    if (!split) return "write the measured outcome here, and the work that is to bring it about under `initiatives`";
    if (view.is_indicator())
        return fmt::format("keep `{}` and leave out how: `{}`", split->key_result, split->initiative);
    return fmt::format("write two: the key result `{}`, and under `initiatives` `{}`", split->key_result,
                       split->initiative);
}

void check(const KeyResultView& view, Sink& sink, std::set<std::string>& given) {
    if (view.reading.kind != Kind::mixed) return;
    Draft draft = about(view, fmt::format("{} joins work with its outcome", quoted(view)), help_for(view));
    draft.why = view.reading.why;
    draft.is_unsure = !view.reading.sure;
    if (auto fix = draft.is_unsure ? std::nullopt : split_off_initiative(view, sink.workspace, given))
        draft.fixes.push_back(*fix);
    sink.tell(std::move(draft));
}

void check_all(const Views& views, Sink& sink) {
    std::set<std::string> given;
    for (const KeyResultView& view : views.key_results) check(view, sink, given);
}

}  // namespace

extern const Rule kr_mixed{
    .info =
        {
            .name = "kr-mixed",
            .group = "key result",
            .severity = Severity::error,
            .summary = "A key result joins what the team does with the outcome that it hopes for.",
            .why = "The outcome is what we want; the work is a bet on how to get there. In one sentence the bet cannot "
                   "be swapped without rewriting the goal, and it is unclear what counts: that the work is done, or "
                   "that the number moved.",
            .source = "Felipe Castro, \"Success Criteria and Value-based Key Results\"; Jeff Gothelf and Josh Seiden, "
                      "\"Who Does What by How Much?\"",
            .wrong = R"(-- okrs/2026-Q1/clinic.yaml --
team: clinic
cycle: 2026-Q1
objectives:
  - title: Nobody gives up on the way to a doctor
    key_results:
      - Launch an online calendar to reduce missed appointments from 18% to 9%
)",
            .right = R"(-- okrs/2026-Q1/clinic.yaml --
team: clinic
cycle: 2026-Q1
objectives:
  - title: Nobody gives up on the way to a doctor
    key_results:
      - id: missed
        title: Reduce missed appointments from 18% to 9%
    initiatives:
      - title: Launch an online calendar
        moves: missed
)",
            .fixable = Fixable::unsafely,
            .fix = "Splits it in two: the outcome stays with its id and its other keys, the work becomes an initiative "
                   "that `moves` it. An outcome without an id is given one.",
        },
    .check = check_all,
};

}  // namespace okr::rule
