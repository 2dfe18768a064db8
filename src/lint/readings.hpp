// The sentences of a workspace read, and the views that rules look at.
#pragma once

#include <deque>
#include <memory>
#include <string_view>
#include <vector>

#include "model/workspace.hpp"
#include "okr/reading.hpp"
#include "rules/rule.hpp"

namespace okr::linting {

/// Owns the readings of what it has read; the workspace must outlive it. Not for two threads at once.
class Readings {
public:
    /// Has read nothing yet.
    Readings(const model::Workspace& workspace, std::shared_ptr<const Reader> reader);
    /// Has read all; of teams' files those of one cycle alone, where one is given, and those that name none.
    explicit Readings(const model::Workspace& workspace, std::string_view cycle = {});
    Readings(const Readings&) = delete;
    Readings& operator=(const Readings&) = delete;

    void read(const model::TeamFile& file);
    void read(const model::Strategy& strategy);

    [[nodiscard]] rule::Views views() const { return {workspace_, key_results_, objectives_, initiatives_, goals_}; }

private:
    void read(const model::TeamFile& file, const model::Objective& objective);
    void read(const model::TeamFile& file, const model::Initiative& initiative, const model::Objective* objective);
    void read(const model::Goal& goal);
    const Reading& keep(Reading reading) { return readings_.emplace_back(std::move(reading)); }
    struct Read {
        const Reading& reading;
        const measure::Facts& facts;
    };
    Read read(const model::KeyResult& result);

    const model::Workspace& workspace_;
    std::shared_ptr<const Reader> reader_;
    std::deque<Reading> readings_;
    std::deque<measure::Facts> facts_;
    std::vector<rule::KeyResultView> key_results_;
    std::vector<rule::ObjectiveView> objectives_;
    std::vector<rule::InitiativeView> initiatives_;
    std::vector<rule::GoalView> goals_;
};

}  // namespace okr::linting
