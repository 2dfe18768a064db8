// Who stands above whom: leadership above all, and a team above those that are part of it.
#pragma once

#include "align/graph.hpp"

namespace okr::aligning {

class Levels {
public:
    explicit Levels(const Graph& graph) : graph_(graph) {}

    [[nodiscard]] bool is_above(Index above, Index team) const {
        if (above == team) return false;
        if (graph_.teams[above].is("leadership") && !graph_.teams[team].is("leadership")) return true;
        return is_part_of(team, above);
    }

private:
    /// Straight or through others; a circle of `part_of` ends after as many steps as there are teams.
    [[nodiscard]] bool is_part_of(Index team, Index whole) const {
        std::optional<Index> at = team;
        for (std::size_t steps = 0; at && steps < graph_.teams.size(); ++steps) {
            const model::Team* declared = graph_.teams[*at].declared;
            at = declared == nullptr ? std::nullopt : graph_.find_team(declared->part_of.value);
            if (at == whole) return true;
        }
        return false;
    }

    const Graph& graph_;
};

}  // namespace okr::aligning
