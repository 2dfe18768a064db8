#include "lint/readings.hpp"

#include <utility>

#include "measure/values.hpp"

namespace okr::linting {

Readings::Readings(const model::Workspace& workspace, std::shared_ptr<const Reader> reader)
    : workspace_(workspace), reader_(std::move(reader)) {}

Readings::Readings(const model::Workspace& workspace, std::string_view cycle)
    : Readings(workspace, std::make_shared<const Reader>(workspace.settings.words)) {
    for (const model::TeamFile& file : workspace.team_files)
        if (cycle.empty() || !file.cycle || file.cycle.value == cycle) read(file);
    for (const model::Strategy& strategy : workspace.strategies) read(strategy);
}

void Readings::read(const model::TeamFile& file) {
    for (const model::Objective& objective : file.objectives) read(file, objective);
    for (const model::Initiative& initiative : file.initiatives) read(file, initiative, nullptr);
}

void Readings::read(const model::Strategy& strategy) {
    for (const model::Goal& goal : strategy.goals) read(goal);
}

Readings::Read Readings::read(const model::KeyResult& result) {
    TitledReading titled = reader_->read_with_title(measure::statement_of(result));
    const Reading& reading = keep(std::move(titled.reading));
    return {reading, facts_.emplace_back(result, reading, std::move(titled.title))};
}

void Readings::read(const model::TeamFile& file, const model::Objective& objective) {
    rule::ObjectiveView view{objective, file, {}, keep(reader_->read_objective(objective.title.value))};
    for (const model::KeyResult& result : objective.key_results) {
        const auto [reading, facts] = read(result);
        key_results_.push_back({result, reading, facts, &file, &objective, nullptr});
        view.readings.push_back(&reading);
    }
    objectives_.push_back(std::move(view));
    for (const model::Initiative& initiative : objective.initiatives) read(file, initiative, &objective);
}

void Readings::read(const model::TeamFile& file, const model::Initiative& initiative,
                    const model::Objective* objective) {
    initiatives_.push_back({initiative, file, objective, *reader_});
}

void Readings::read(const model::Goal& goal) {
    goals_.push_back({goal, keep(reader_->read_objective(goal.title.value))});
    for (const model::KeyResult& indicator : goal.indicators) {
        const auto [reading, facts] = read(indicator);
        key_results_.push_back({indicator, reading, facts, nullptr, nullptr, &goal});
    }
}

}  // namespace okr::linting
