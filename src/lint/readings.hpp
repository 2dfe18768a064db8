// Every sentence of a workspace read once, and the views that rules look at.
#pragma once

#include <deque>
#include <string_view>
#include <vector>

#include "model/workspace.hpp"
#include "okr/reading.hpp"
#include "rules/rule.hpp"

namespace okr::linting {

/// Owns the readings; the workspace must outlive it.
class Readings {
public:
    explicit Readings(const model::Workspace& workspace);
    /// Of teams' files those of one cycle alone, and those that name none.
    Readings(const model::Workspace& workspace, std::string_view cycle);

    [[nodiscard]] rule::Views views() const { return {workspace_, key_results_, objectives_, initiatives_, goals_}; }

private:
    void read(const model::TeamFile& file);
    void read_goals();
    void read(const model::TeamFile& file, const model::Objective& objective);
    void read(const model::TeamFile& file, const model::Initiative& initiative, const model::Objective* objective);
    void read(const model::Goal& goal);
    /// The view of a key result of an objective, or of a goal's indicator.
    [[nodiscard]] rule::KeyResultView view(const model::KeyResult& result);
    const Reading& keep(Reading reading);

    const model::Workspace& workspace_;
    Reader reader_;
    Reader title_reader_;
    std::deque<Reading> readings_;
    std::vector<rule::KeyResultView> key_results_;
    std::vector<rule::ObjectiveView> objectives_;
    std::vector<rule::InitiativeView> initiatives_;
    std::vector<rule::GoalView> goals_;
};

}  // namespace okr::linting
