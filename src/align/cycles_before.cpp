#include "align/cycles_before.hpp"

#include <algorithm>
#include <cstdlib>
#include <map>

#include "model/cycle.hpp"

namespace okr::aligning {

namespace {

using Dated = std::map<std::string, base::DateRange>;

/// Quarters differ by two days, months by three.
constexpr int longest_difference = 5;
constexpr int weekend = 2;

Dated cycles_with_objectives(const model::Workspace& workspace) {
    Dated cycles;
    for (const model::TeamFile& file : workspace.team_files)
        if (!file.objectives.empty())
            if (const auto days = model::find_cycle(file.cycle.value, workspace.settings.cycles))
                cycles.emplace(file.cycle.value, *days);
    return cycles;
}

long length(const base::DateRange& days) { return (days.last - days.first).count() + 1; }

bool joins(const base::DateRange& before, const base::DateRange& after) {
    const long free = (after.first - before.last).count() - 1;
    const long pause = std::max<long>(weekend, length(before) / 6);  // six weeks, one of holidays, six weeks
    return free >= 0 && free <= pause && std::abs(length(after) - length(before)) <= longest_difference;
}

}  // namespace

std::vector<SameDays> cycles_before(const model::Workspace& workspace, const std::string& cycle) {
    const Dated cycles = cycles_with_objectives(workspace);
    std::vector<SameDays> row;
    for (auto days = model::find_cycle(cycle, workspace.settings.cycles); days;) {
        SameDays step;
        std::optional<base::DateRange> earliest;
        for (const auto& [name, range] : cycles)
            if (joins(range, *days)) {
                step.push_back(name);
                if (!earliest || range < *earliest) earliest = range;
            }
        if (!step.empty()) row.push_back(std::move(step));
        days = earliest;
    }
    return row;
}

}  // namespace okr::aligning
