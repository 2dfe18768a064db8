// Where an objective's chains of `supports` lead: to goals, to declared demands, nowhere, or back to itself.
#pragma once

#include <map>
#include <optional>
#include <unordered_map>
#include <vector>

#include "align/graph.hpp"

namespace okr::aligning {

/// An objective on the way up, and whether a climb has passed it.
struct Station;

/// A step up from an objective: to a goal, to another objective, or to what is neither.
struct Way {
    std::optional<Index> goal;
    const model::Object* object;  ///< what `supports` names: the objective, or a key result of it
    Station* above;               ///< null for a goal
};

struct Station {
    const model::Objective* objective = nullptr;
    std::optional<std::vector<Way>> ways;  ///< looked up once, however many chains pass through
    std::size_t climb = 0;                 ///< the number of the last one that came here
};

class SupportFinder {
public:
    /// `goals` in the order that Support counts them.
    SupportFinder(const model::Workspace& workspace, const std::vector<Goal>& goals);

    /// Breadth first, so that the first goal met is at the end of the shortest chain.
    [[nodiscard]] Support find(const model::Objective& objective);

    const std::vector<Way>& ways_from(Station& station);

private:
    [[nodiscard]] Station& station_of(const model::Objective& objective);
    [[nodiscard]] Way way_to(const model::Target& target);

    const model::Workspace& workspace_;
    std::unordered_map<const model::Objective*, Station> stations_;
    std::map<const model::Object*, Index> goals_;
    std::size_t climbs_ = 0;
};

}  // namespace okr::aligning
