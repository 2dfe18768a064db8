// A key result says the same measure in other words.
#include "diff/change_kind.hpp"
#include "diff/wording_step.hpp"

namespace okr::diffing {

namespace {

model::Text text_of(const std::optional<std::string>& value) { return {value.value_or(""), {}, value.has_value()}; }

void check(const KeyResultPair& pair, Sink& sink) {
    const Shift& shift = pair.shift;
    const bool is_told_by_kind = shift.from == Kind::outcome || shift.to == Kind::outcome;
    if (!shift.is_reworded || shift.is_part_lost || (is_told_by_kind && !shift.is_of_one_kind())) return;
    const Step& words = shift.words;
    const std::string label(shift.words_field.empty() ? "reworded" : shift.words_field);
    sink.tell(
        {words.before, words.after, label + ": " + replaced(text_of(words.before), text_of(words.after)), words.at});
}

}  // namespace

extern const ChangeKind kr_reworded{
    .info =
        {
            .name = "kr-reworded",
            .group = "key result",
            .grade = Grade::medium,
            .tally = Tally::changed,
            .summary = "A key result says the same measure in other words; or one that is work, or has no measure, "
                       "says something else.",
            .why = "Words are what a team agreed on. Most rewordings make them clearer, and some shift the promise a "
                   "little: read both.",
            .before = R"(-- okrs/2026-Q2/night-school.yaml --
team: night-school
cycle: 2026-Q2
objectives:
  - id: finish
    title: People finish what they began
    key_results:
      - {id: exams, title: Share of learners who pass the exam > 70%}
)",
            .after = R"(-- okrs/2026-Q2/night-school.yaml --
team: night-school
cycle: 2026-Q2
objectives:
  - id: finish
    title: People finish what they began
    key_results:
      - {id: exams, title: Share of all learners who pass the final exam > 70%}
)",
        },
    .checks = {check},
};

}  // namespace okr::diffing
