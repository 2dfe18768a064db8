// Who stands above whom: leadership above all, and a team above those that are part of it.
#pragma once

#include <optional>
#include <set>
#include <vector>

#include "align/graph.hpp"

namespace okr::aligning {

class Levels {
public:
    explicit Levels(const Graph& graph) : graph_(graph) {
        for (Index at = 0; at < graph.teams.size(); ++at) {
            wholes_.push_back(whole_of(at));
            if (graph.teams[at].is("leadership")) above_any_.insert(at);
            if (wholes_[at]) above_any_.insert(*wholes_[at]);
        }
    }

    [[nodiscard]] bool is_above_any(Index team) const { return above_any_.contains(team); }

    [[nodiscard]] bool is_above(Index above, Index team) const {
        if (above == team) return false;
        if (graph_.teams[above].is("leadership") && !graph_.teams[team].is("leadership")) return true;
        return is_part_of(team, above);
    }

private:
    [[nodiscard]] std::optional<Index> whole_of(Index team) const {
        const model::Team* declared = graph_.teams[team].declared;
        return declared == nullptr ? std::nullopt : graph_.find_team(declared->part_of.value);
    }

    /// Straight or through others; a circle of `part_of` ends after as many steps as there are teams.
    [[nodiscard]] bool is_part_of(Index team, Index whole) const {
        std::optional<Index> at = team;
        for (std::size_t steps = 0; at && steps < graph_.teams.size(); ++steps) {
            at = wholes_[*at];
            if (at == whole) return true;
        }
        return false;
    }

    const Graph& graph_;
    std::set<Index> above_any_;
    std::vector<std::optional<Index>> wholes_;  ///< of each team, looked up once: chains may be long
};

}  // namespace okr::aligning
