// More objectives than a team can keep in mind.
#include <fmt/format.h>

#include "rules/rule.hpp"

namespace okr::rule {

namespace {

constexpr RuleOption options[]{
    {"most", 5, "how many objectives a team may have in a cycle"},
};

void check(const Views& views, Sink& sink) {
    const auto most = static_cast<std::size_t>(sink.option("most"));
    std::map<std::string, std::vector<const ObjectiveView*>> by_cycle;
    for (const ObjectiveView& view : views.objectives)
        by_cycle[model::full_name(view.file.team.value, "", view.file.cycle.value)].push_back(&view);
    for (const auto& [name, objectives] : by_cycle) {
        if (objectives.size() <= most) continue;
        const ObjectiveView& first_too_many = *objectives[most];
        sink.tell({
            .at = first_too_many.objective.title.place,
            .message = fmt::format("the team has {} in this cycle, more than {}",
                                   counted(objectives.size(), "objective"), most),
            .help = "keep those that matter most now, and write the others down for a later cycle",
            .object = "teams/" + first_too_many.file.team.value,
            .detail = name,
        });
    }
}

}  // namespace

extern const Rule objective_count{
    .info =
        {
            .name = "objective-count",
            .group = "objective",
            .severity = Severity::warning,
            .summary = "A team has more objectives in one cycle than it can pursue.",
            .why = "Objectives are for focus: whoever pursues everything pursues nothing. Three to five are what the "
                   "literature advises; most teams do better with one or two. Several files of one team and cycle are "
                   "counted together.",
            .source = "John Doerr, \"Measure What Matters\" (three to five); Christina Wodtke, \"Radical Focus\" (one)",
            .wrong = R"(-- okrs/2026-Q1/river.yaml --
team: river
cycle: 2026-Q1
objectives:
  - {title: People swim in our river again, key_results: []}
  - {title: Fish come back, key_results: []}
  - {title: The banks belong to walkers, key_results: []}
  - {title: Boats find their berth, key_results: []}
  - {title: Floods do no harm, key_results: []}
  - {title: Schools learn at the water, key_results: []}
)",
            .right = R"(-- okrs/2026-Q1/river.yaml --
team: river
cycle: 2026-Q1
objectives:
  - title: People swim in our river again
    key_results:
      - Days with water fit for bathing rise from 40 to 75
      - Complaints about smell fall from 120 to 30 a month
)",
            .options = options,
        },
    .check = check,
};

}  // namespace okr::rule
