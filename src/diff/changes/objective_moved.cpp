// An objective belongs to another team or cycle.
#include <fmt/format.h>

#include "diff/change_kind.hpp"

namespace okr::diffing {

namespace {

std::string place(const Thing& thing) {
    return thing.cycle.empty() ? thing.team : fmt::format("{} in {}", thing.team, thing.cycle);
}

void check(const ObjectivePair& pair, Sink& sink) {
    if (!pair.is_both()) return;
    const Thing& was = *pair.was;
    const Thing& is = *pair.is;
    const bool is_other_team = !pair.references->is_same_team(was.team, is.team);
    const bool is_other_cycle = was.cycle != is.cycle;
    const auto tell = [&](const std::string& from, const std::string& to) {
        sink.tell({from, to, fmt::format("moved from {} to {}", from, to)});
    };
    if (is_other_team && is_other_cycle) return tell(place(was), place(is));
    if (is_other_team) return tell(was.team, is.team);
    if (is_other_cycle) return tell(was.cycle, is.cycle);
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
                   "old date passes.",
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
