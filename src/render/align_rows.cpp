#include "render/align_rows.hpp"

#include <algorithm>

namespace okr::render {

std::vector<const TeamFigures*> rows_of(const std::vector<TeamFigures>& teams, const AlignView& view) {
    std::vector<const TeamFigures*> rows;
    for (const TeamFigures& team : teams) {
        const bool is_named = std::find(view.teams.begin(), view.teams.end(), team.team) != view.teams.end();
        if (view.teams.empty() || is_named) rows.push_back(&team);
    }
    return rows;
}

}  // namespace okr::render
