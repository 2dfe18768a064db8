// Puts the outline of one scope together.
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "lint/readings.hpp"
#include "okr/outline.hpp"
#include "outline/scope.hpp"
#include "outline/support.hpp"

namespace okr::outlining {

class Composer {
public:
    Composer(const model::Workspace& workspace, const linting::Readings& readings, Scope scope);

    [[nodiscard]] Outline compose(const std::string& today) const;

private:
    void add_cycle(Outline& outline, const std::string& today) const;
    void add_strategy(Outline& outline) const;
    void add_teams(Outline& outline) const;
    void add_idle_teams(Outline& outline) const;
    void add_unreadable(Outline& outline) const;

    [[nodiscard]] Outline::Goal goal(const model::Goal& goal) const;
    [[nodiscard]] std::vector<std::string> objectives_of(const model::Goal& goal) const;
    /// Those that it says it moves, and the one that it stands in.
    [[nodiscard]] std::set<const model::Objective*> moved_by(const rule::InitiativeView& view) const;
    [[nodiscard]] Outline::Team team(const std::string& id) const;
    [[nodiscard]] Outline::Objective objective(const rule::ObjectiveView& view) const;
    [[nodiscard]] std::vector<Outline::KeyResult> key_results(const model::Objective& objective) const;
    [[nodiscard]] Outline::Initiatives initiatives_of(const model::Objective& objective,
                                                      const model::TeamFile& file) const;
    [[nodiscard]] Outline::Initiatives initiatives_of(const std::string& team,
                                                      const std::vector<const model::Objective*>& objectives) const;

    /// Is it of the cycle, and asked for?
    [[nodiscard]] bool is_in(const model::TeamFile& file) const;
    [[nodiscard]] bool is_in(const rule::ObjectiveView& view) const;

    const model::Workspace& workspace_;
    rule::Views views_;
    Scope scope_;
    GoalsReached reached_;
    std::map<const model::KeyResult*, const rule::KeyResultView*> results_;
    std::map<std::string, std::vector<std::string>> objectives_of_goals_;  ///< of the cycle, by the goal's id
    std::map<const model::Objective*, std::vector<const rule::InitiativeView*>> movers_;
};

}  // namespace okr::outlining
