// A key result has a new value, confidence or note.
#include "diff/change_kind.hpp"
#include "diff/check_in.hpp"

namespace okr::diffing {

namespace {

void check(const KeyResultPair& pair, Sink& sink) {
    if (!pair.is_both() || pair.shift.is_work_now()) return;
    const bool has_one_measure = pair.shift.is_of_one_kind() && !pair.shift.is_other_measure;
    const CheckIn check_in(*pair.old, *pair.now, has_one_measure);
    if (const CheckIn::Field* first = check_in.first())
        sink.tell({first->before, first->after, "checked in: " + check_in.in_words(), first->at});
}

}  // namespace

extern const ChangeKind checked_in{
    .info =
        {
            .name = "checked-in",
            .group = "key result",
            .grade = Grade::low,
            .tally = Tally::progress,
            .summary = "The current value, the confidence or the note of a key result is another.",
            .why = "That is the check-in, and the more there are of it the better: it is progress told, and no "
                   "commitment is touched.",
            .before = R"(-- okrs/2026-Q3/lifeguards.yaml --
team: lifeguards
cycle: 2026-Q3
objectives:
  - id: safe-swim
    title: Everybody comes back from the water
    key_results:
      - {id: trained, metric: Swimmers who know the flags, baseline: 40%, target: 80%, current: 52%}
)",
            .after = R"(-- okrs/2026-Q3/lifeguards.yaml --
team: lifeguards
cycle: 2026-Q3
objectives:
  - id: safe-swim
    title: Everybody comes back from the water
    key_results:
      - {id: trained, metric: Swimmers who know the flags, baseline: 40%, target: 80%, current: 58%}
)",
        },
    .checks = {check},
};

}  // namespace okr::diffing
