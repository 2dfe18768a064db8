// A key result that was work, or unmeasured, is an outcome now.
#include <fmt/format.h>

#include "diff/change_kind.hpp"

namespace okr::diffing {

namespace {

void check(const KeyResultPair& pair, Sink& sink) {
    if (!pair.is_both() || pair.shift.from == Kind::outcome || pair.shift.to != Kind::outcome) return;
    const std::string was = pair.shift.from == Kind::unmeasured ? "was not measured" : "was work";
    const auto value = [](const model::Text& text) { return text ? std::optional(text.value) : std::nullopt; };
    if (pair.was->title == pair.is->title)
        return sink.tell({value(pair.old->target), value(pair.now->target), was + " and is an outcome now"});
    sink.tell({pair.was->title, pair.is->title,
               fmt::format("{}, {}, and is an outcome now: {}", was, quoted(pair.was->title), quoted(pair.is->title))});
}

}  // namespace

extern const ChangeKind kr_became_outcome{
    .info =
        {
            .name = "kr-became-outcome",
            .group = "key result",
            .grade = Grade::medium,
            .tally = Tally::changed,
            .summary = "A key result that was work, a blend of work and outcome, or without a measure is a measured "
                       "outcome now.",
            .why = "This is the way a key result should go: it says what is to be different, and leaves open how. The "
                   "team promises something new by it, so others should read it.",
            .before = R"(-- okrs/2026-Q1/orchestra.yaml --
team: orchestra
cycle: 2026-Q1
objectives:
  - id: young
    title: Young people find their way to us
    key_results:
      - {id: school-concerts, title: Plan concerts for schools}
)",
            .after = R"(-- okrs/2026-Q1/orchestra.yaml --
team: orchestra
cycle: 2026-Q1
objectives:
  - id: young
    title: Young people find their way to us
    key_results:
      - {id: school-concerts, title: Share of pupils at our concerts for schools from 5% to 12%}
)",
        },
    .checks = {check},
};

}  // namespace okr::diffing
