// Where an objective's chains of `supports` lead: to goals, to declared demands, nowhere, or back to itself.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "align/graph.hpp"

namespace okr::aligning {

class SupportFinder {
public:
    /// `goals` in the order that Support counts them.
    SupportFinder(const model::Workspace& workspace, const std::vector<Goal>& goals);

    /// Breadth first, so that the first goal met is at the end of the shortest chain.
    [[nodiscard]] Support find(const model::Objective& objective);

    /// What its `supports` lead to, looked up once however many chains pass through.
    const std::vector<model::Target>& targets_of(const model::Objective& objective);
    [[nodiscard]] std::optional<Index> goal_at(const model::Target& target) const;

private:
    const model::Workspace& workspace_;
    std::unordered_map<const model::Objective*, std::vector<model::Target>> targets_;
    std::map<const model::Object*, Index> goals_;
};

}  // namespace okr::aligning
