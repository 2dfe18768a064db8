#include "lint/readings.hpp"

#include "measure/values.hpp"

namespace okr::linting {

Readings::Readings(const model::Workspace& workspace) : workspace_(workspace), reader_(workspace.settings.words) {
    for (const model::TeamFile& file : workspace.team_files) read(file);
    read_goals();
}

Readings::Readings(const model::Workspace& workspace, std::string_view cycle)
    : workspace_(workspace), reader_(workspace.settings.words) {
    for (const model::TeamFile& file : workspace.team_files)
        if (!file.cycle || file.cycle.value == cycle) read(file);
    read_goals();
}

void Readings::read(const model::TeamFile& file) {
    for (const model::Objective& objective : file.objectives) read(file, objective);
    for (const model::Initiative& initiative : file.initiatives) read(file, initiative, nullptr);
}

void Readings::read_goals() {
    for (const model::Strategy& strategy : workspace_.strategies)
        for (const model::Goal& goal : strategy.goals) read(goal);
}

const Reading& Readings::keep(Reading reading) { return readings_.emplace_back(std::move(reading)); }

void Readings::read(const model::TeamFile& file, const model::Objective& objective) {
    rule::ObjectiveView view{objective, file, {}, keep(reader_.read_objective(objective.title.value))};
    for (const model::KeyResult& result : objective.key_results) {
        const Reading& reading = keep(reader_.read(measure::statement_of(result)));
        view.readings.push_back(&reading);
        key_results_.push_back({result, reading, &file, &objective, nullptr});
    }
    objectives_.push_back(std::move(view));
    for (const model::Initiative& initiative : objective.initiatives) read(file, initiative, &objective);
}

void Readings::read(const model::TeamFile& file, const model::Initiative& initiative,
                    const model::Objective* objective) {
    initiatives_.push_back({initiative, file, objective, keep(reader_.read(initiative.title.value))});
}

void Readings::read(const model::Goal& goal) {
    goals_.push_back({goal, keep(reader_.read_objective(goal.title.value))});
    for (const model::KeyResult& indicator : goal.indicators)
        key_results_.push_back({indicator, keep(reader_.read(measure::statement_of(indicator))), nullptr, nullptr, &goal});
}

}  // namespace okr::linting
