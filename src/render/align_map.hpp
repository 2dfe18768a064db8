// The map of alignment and autonomy: which teams lead where the strategy leads, and how much of the way is their own.
//
// Alignment runs across, autonomy upwards (Bungay, "The Art of Action": the more of the one, the more of the other is
// possible). A team without known autonomy stands beside the map, never in it.
#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "render/align.hpp"

namespace okr::render {

struct Quadrant {
    std::string_view name;
    std::string_view meaning;
    std::vector<const TeamFigures*> teams = {};
};

struct AlignMap {
    std::array<Quadrant, 4> quadrants;        ///< upper left, upper right, lower left, lower right
    std::vector<const TeamFigures*> beside;   ///< alignment is known, autonomy is not; the least first
    std::vector<const TeamFigures*> without;  ///< no alignment: no key results of their own
    [[nodiscard]] bool has_any() const;       ///< one team in a quadrant at least
};

/// Half and more is right, and above. Teams in the order of the figures.
AlignMap align_map(const std::vector<TeamFigures>& teams, const AlignView& view);

/// Nothing where there are no teams.
std::string align_map_text(const AlignMap& map, const Style& style);

}  // namespace okr::render
