// A key result stands below another objective.
#include "diff/change_kind.hpp"
#include "diff/home_step.hpp"
#include "diff/whereabouts.hpp"

namespace okr::diffing {

namespace {

void check(const KeyResultPair& pair, Sink& sink) {
    if (!pair.is_both()) return;
    if (const auto move = move_between(*pair.was, *pair.is, *pair.references))
        sink.tell({.before = move->before,
                   .after = move->after,
                   .message = "moved " + move->in_words,
                   .grade = is_put_off(*pair.was, *pair.is) ? std::optional(Grade::high) : std::nullopt});
}

}  // namespace

extern const ChangeKind kr_moved{
    .info =
        {
            .name = "kr-moved",
            .group = "key result",
            .grade = Grade::medium,
            .tally = Tally::changed,
            .summary = "A key result stands below another objective now, maybe of another team or cycle.",
            .why = "It serves another aim, or someone else answers for it. An objective that moves with all its key "
                   "results is told by itself. In a cycle that ends later it is of high grade: it is eased, as by a "
                   "later `by`.",
            .before = R"(-- okrs/2026-Q1/climbing-hall.yaml --
team: climbing-hall
cycle: 2026-Q1
objectives:
  - id: beginners
    title: Beginners come back
    key_results:
      - {id: second-visit, metric: Beginners who come a second time, baseline: 30%, target: 55%}
      - {id: falls, metric: Bad falls a month, baseline: 5, target: 1}
  - id: safe
    title: Nobody is afraid on the wall
    key_results:
      - {id: trust, metric: Guests who trust their partner on the rope, baseline: 60%, target: 85%}
)",
            .after = R"(-- okrs/2026-Q1/climbing-hall.yaml --
team: climbing-hall
cycle: 2026-Q1
objectives:
  - id: beginners
    title: Beginners come back
    key_results:
      - {id: second-visit, metric: Beginners who come a second time, baseline: 30%, target: 55%}
  - id: safe
    title: Nobody is afraid on the wall
    key_results:
      - {id: trust, metric: Guests who trust their partner on the rope, baseline: 60%, target: 85%}
      - {id: falls, metric: Bad falls a month, baseline: 5, target: 1}
)",
        },
    .checks = {check},
};

}  // namespace okr::diffing
