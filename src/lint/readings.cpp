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

rule::KeyResultView Readings::view(const model::KeyResult& result) {
    rule::KeyResultView view{result, keep(reader_.read(measure::statement_of(result)))};
    const bool has_fields = result.metric || result.baseline || result.target || result.unit;
    if (result.title && has_fields) view.title_alone = &keep(title_reader_.read(result.title.value));
    return view;
}

void Readings::read(const model::TeamFile& file, const model::Objective& objective) {
    rule::ObjectiveView view{objective, file, {}, keep(reader_.read_objective(objective.title.value))};
    for (const model::KeyResult& result : objective.key_results) {
        auto& found = key_results_.emplace_back(this->view(result));
        found.file = &file;
        found.objective = &objective;
        view.readings.push_back(&found.reading);
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
    for (const model::KeyResult& indicator : goal.indicators) key_results_.emplace_back(view(indicator)).goal = &goal;
}

}  // namespace okr::linting
