// Smaller pictures of a picture, for places that bear no large ones.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "okr/graph.hpp"

namespace okr::render {

/// Without key results and initiatives: what led to or from them leads to or from their objective.
Picture without_details(const Picture& picture);

/// How many key results of each team lead to each goal.
struct TeamsByGoals {
    std::vector<std::size_t> goals;                                          ///< places of goals in the picture
    std::map<std::pair<std::string, std::size_t>, std::size_t> key_results;  ///< by team and place of the goal
};

TeamsByGoals teams_by_goals(const Picture& picture);

/// Places of nodes by their team; goals have none.
std::map<std::string, std::vector<std::size_t>> nodes_by_team(const Picture& picture);

/// Does the objective name the goal itself?
bool leads_straight(const Picture& picture, std::size_t objective, std::size_t goal);

/// The objective that each node belongs to: itself, the one it stands under; an initiative that stands under none, to
/// what it moves in its own team.
std::vector<std::optional<std::size_t>> objectives_of(const Picture& picture);

/// How many key results, and initiatives, stand under each node.
struct Held {
    std::size_t key_results = 0;
    std::size_t initiatives = 0;
};

std::vector<Held> held_by(const Picture& picture);

}  // namespace okr::render
