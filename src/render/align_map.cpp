#include "render/align_map.hpp"

#include <algorithm>

#include "render/align_rows.hpp"

namespace okr::render {

namespace {

constexpr double half = 0.5;

std::size_t place_of(const TeamFigures& team) {
    return (*team.autonomy < half ? 2U : 0U) + (*team.alignment < half ? 0U : 1U);
}

}  // namespace

bool AlignMap::has_any() const {
    return std::any_of(quadrants.begin(), quadrants.end(), [](const Quadrant& one) { return !one.teams.empty(); });
}

AlignMap align_map(const std::vector<TeamFigures>& teams, const AlignView& view) {
    AlignMap map{{{{"own way, own aims", "they decide for themselves, and little of it leads to a goal"},
                   {"own way, common aims", "they decide for themselves, and it leads to the goals"},
                   {"told what, to no goal", "others wrote it, and little of it leads to a goal"},
                   {"told what, common aims", "it leads to the goals, and others wrote it or bend it"}}},
                 {},
                 {}};
    for (const TeamFigures* team : rows_of(teams, view)) {
        if (!team->alignment)
            map.without.push_back(team);
        else if (!team->autonomy)
            map.beside.push_back(team);
        else
            map.quadrants[place_of(*team)].teams.push_back(team);
    }
    std::stable_sort(map.beside.begin(), map.beside.end(),
                     [](const auto* a, const auto* b) { return *a->alignment < *b->alignment; });
    return map;
}

}  // namespace okr::render
