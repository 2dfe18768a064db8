// Work that was dropped without a word.
#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <vector>

#include "rules/rule.hpp"

namespace okr::rule {

namespace {

using Initiatives = std::vector<const model::Initiative*>;

/// By team, of all its files.
std::map<std::string, Initiatives> by_team(const model::Workspace& workspace) {
    std::map<std::string, Initiatives> teams;
    for (const model::TeamFile& file : workspace.team_files) {
        Initiatives& known = teams[file.team.value];
        for (const model::Objective& objective : file.objectives)
            for (const model::Initiative& initiative : objective.initiatives) known.push_back(&initiative);
        for (const model::Initiative& initiative : file.initiatives) known.push_back(&initiative);
    }
    return teams;
}

/// Another of the team takes its place, and says why.
bool is_explained_by_successor(const model::Initiative& dropped, const Initiatives& of_team) {
    return std::any_of(of_team.begin(), of_team.end(), [&](const model::Initiative* next) {
        return next->replaces.value == dropped.key && next->because;
    });
}

void check(const model::Workspace& workspace, Sink& sink) {
    for (const auto& [team, initiatives] : by_team(workspace))
        for (const model::Initiative* initiative : initiatives) {
            if (initiative->status.value != "dropped" || initiative->because) continue;
            if (is_explained_by_successor(*initiative, initiatives)) continue;
            sink.tell({
                .at = initiative->title.place,
                .message = fmt::format("the initiative {} was dropped without a word", quoted_title(*initiative)),
                .help = "add `because:` with what you learnt",
                .object = initiative->ref,
                .detail = initiative->title.value,
            });
        }
}

}  // namespace

extern const Rule initiative_dropped_silently{
    .info =
        {
            .name = "initiative-dropped-silently",
            .group = "initiative",
            .severity = Severity::warning,
            .summary = "An initiative is dropped and does not say why.",
            .why = "Means are flexible: dropping an initiative is a good decision when something was learnt. What was "
                   "learnt is the useful part, and it is lost unless it is written down now.",
            .source = "Eric Ries, \"The Lean Startup\" (validated learning)",
            .wrong = R"(-- okrs/2026-Q1/river.yaml --
team: river
cycle: 2026-Q1
objectives:
  - title: People swim in our river again
    key_results:
      - id: clean-days
        title: Days with water fit for bathing rise from 40 to 75
initiatives:
  - title: Build a new treatment stage at the northern outfall
    moves: clean-days
    status: dropped
)",
            .right = R"(-- okrs/2026-Q1/river.yaml --
team: river
cycle: 2026-Q1
objectives:
  - title: People swim in our river again
    key_results:
      - id: clean-days
        title: Days with water fit for bathing rise from 40 to 75
initiatives:
  - title: Build a new treatment stage at the northern outfall
    moves: clean-days
    status: dropped
    because: Nine tenths of the waste water turned out to come from one farm.
)",
        },
    .check = check,
};

}  // namespace okr::rule
