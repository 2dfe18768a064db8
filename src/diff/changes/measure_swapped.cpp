// A key result measures something else.
#include <fmt/format.h>

#include "diff/change_kind.hpp"

namespace okr::diffing {

namespace {

void check(const KeyResultPair& pair, Sink& sink) {
    if (!pair.shift.is_other_measure) return;
    const Step& words = pair.shift.words;
    const auto shown = [](const std::optional<std::string>& text) { return quoted(text.value_or("")); };
    const std::string message = words.before && words.after ? fmt::format("measures something else: {} instead of {}",
                                                                          shown(words.after), shown(words.before))
                                                            : "measures something else";
    sink.tell({words.before, words.after, message, words.at});
}

}  // namespace

extern const ChangeKind measure_swapped{
    .info =
        {
            .name = "measure-swapped",
            .group = "key result",
            .grade = Grade::high,
            .tally = Tally::changed,
            .summary = "A key result measures something else now; its numbers cannot be compared with those before.",
            .why = "The old measure was a promise, and nobody will hear of it any more. A new one may be the better, "
                   "so say why, and where the old one stood.",
            .before = R"(-- okrs/2026-Q2/museum.yaml --
team: museum
cycle: 2026-Q2
objectives:
  - id: loved
    title: Families love to come back
    key_results:
      - {id: return, metric: Families who come back within a year, baseline: 22%, target: 35%}
)",
            .after = R"(-- okrs/2026-Q2/museum.yaml --
team: museum
cycle: 2026-Q2
objectives:
  - id: loved
    title: Families love to come back
    key_results:
      - {id: return, metric: Families who follow us online, baseline: 22%, target: 35%}
)",
        },
    .checks = {check},
};

}  // namespace okr::diffing
