// An objective belongs to another team or cycle.
#include "diff/change_kind.hpp"
#include "diff/home_step.hpp"

namespace okr::diffing {

namespace {

void check(const ObjectivePair& pair, Sink& sink) {
    if (!pair.is_both()) return;
    if (const auto step = home_step(*pair.was, *pair.is, *pair.references))
        sink.tell({.before = step->before,
                   .after = step->after,
                   .message = step->in_words,
                   .grade = is_put_off(*pair.was, *pair.is) ? std::optional(Grade::high) : std::nullopt});
}

}  // namespace

extern const ChangeKind objective_moved{
    .info =
        {
            .name = "objective-moved",
            .group = "objective",
            .grade = Grade::medium,
            .tally = Tally::changed,
            .summary = "An objective belongs to another team or cycle now; its key results moved along.",
            .why = "Someone else looks after it now, or it is due at another time. That is worth knowing before the "
                   "old date passes. Put off to a cycle that ends later it is of high grade: all that is due in it is "
                   "eased, as by a later `by`.",
            .before = R"(-- okrs/2026-Q1/lighthouse.yaml --
team: lighthouse
cycle: 2026-Q1
objectives:
  - id: safe-passage
    title: Ships pass the reef without fear
    key_results:
      - Groundings below 2 a winter
)",
            .after = R"(-- okrs/2026-Q2/lighthouse.yaml --
team: lighthouse
cycle: 2026-Q2
objectives:
  - id: safe-passage
    title: Ships pass the reef without fear
    key_results:
      - Groundings below 2 a winter
)",
        },
    .checks = {check},
};

}  // namespace okr::diffing
