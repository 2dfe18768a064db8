// A key result that says which way something should move, and no target to tell by whether it did.
#include <fmt/format.h>

#include "base/quoted.hpp"
#include "rules/direction.hpp"
#include "rules/key_result.hpp"
#include "rules/values.hpp"

namespace okr::rule {

namespace {

std::string missing_part(const KeyResultView& view) {
    if (const model::Text& target = view.result.target)
        return fmt::format("has a target that {}: {}",
                           begins_like_number(target.value) ? "is read as no single number" : "holds no number",
                           base::quoted(target.value));
    if (!view.result.title) return "names a measure without a target";
    if (stated_direction(view.result.title.value) != Direction::unknown) return "says which way to go, and not how far";
    return "has no target: nobody could say whether it was reached";
}

std::string help_for(const KeyResultView& view) {
    if (begins_like_number(view.result.target.value))
        return "write the value that it is to have by the end as one number with its unit, as in `target: 1.5 h`";
    if (view.result.target) return "write the value that it is to have by the end, as in `target: 45%`";
    if (!view.result.title) return "add `target`, and `baseline` if you know where it stands today";
    return fmt::format("name the measure and the value that you want it to have by the end: `{}`",
                       view.result.is_short ? "… from 30% to 45%" : "target: 45%");
}

void check(const KeyResultView& view, Sink& sink) {
    if (view.reading.kind != Kind::unmeasured || !view.result.headline()) return;
    Draft draft = about(view, fmt::format("{} {}", quoted(view), missing_part(view)), help_for(view));
    draft.is_unsure = !view.reading.sure;
    sink.tell(std::move(draft));
}

}  // namespace

extern const Rule kr_unmeasured{
    .info =
        {
            .name = "kr-unmeasured",
            .group = "key result",
            .severity = Severity::error,
            .summary = "A key result has no target.",
            .why = "A direction without a number is an aim, which is what the objective is for. Without a target "
                   "everybody means something else by it, no check-in can tell how far we are, and at the end "
                   "everything or nothing was a success.",
            .source = "John Doerr, \"Measure What Matters\"; Andrew S. Grove, \"High Output Management\"",
            .wrong = R"(-- okrs/2026-Q1/library.yaml --
team: library
cycle: 2026-Q1
objectives:
  - title: The library is where the town meets
    key_results:
      - Increase the number of evening visitors
)",
            .right = R"(-- okrs/2026-Q1/library.yaml --
team: library
cycle: 2026-Q1
objectives:
  - title: The library is where the town meets
    key_results:
      - Increase the number of evening visitors from 140 to 220 a week
)",
        },
    .check = check,
};

}  // namespace okr::rule
