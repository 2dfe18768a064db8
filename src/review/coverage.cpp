#include "review/coverage.hpp"

#include <algorithm>
#include <set>

#include "outline/outline.hpp"

namespace okr::reviewing {

namespace {

Coverage coverage_of(const Outline::Goal& goal, const Outline& outline) {
    Coverage coverage{goal.id, goal.title, goal.rank, 0, 0, 0};
    std::set<std::string_view> teams;
    for (const Outline::Team& team : outline.teams)
        for (const Outline::Objective& objective : team.objectives) {
            if (std::find(objective.goals.begin(), objective.goals.end(), goal.id) == objective.goals.end()) continue;
            ++coverage.objectives;
            coverage.key_results += objective.key_results.size();
            teams.insert(team.id);
        }
    coverage.teams = teams.size();
    return coverage;
}

}  // namespace

std::vector<Coverage> coverage_of(const model::Workspace& workspace, const std::string& today) {
    const auto outline = outlining::outline(workspace, {.cycle = "", .ref = "", .today = today});
    std::vector<Coverage> coverage;
    if (!outline || !outline->strategy) return coverage;
    for (const Outline::Goal& goal : outline->strategy->goals) coverage.push_back(coverage_of(goal, *outline));
    return coverage;
}

}  // namespace okr::reviewing
