// Which teams have rows of their own, and how many of them a page bears.
#pragma once

#include <cstddef>
#include <vector>

#include "render/align.hpp"

namespace okr::render {

/// More teams than these are not listed one by one: totals are told then, and that they are.
inline constexpr std::size_t most_rows = 30;

/// All teams, or those that the view names; in the order of the figures.
std::vector<const TeamFigures*> rows_of(const std::vector<TeamFigures>& teams, const AlignView& view);

}  // namespace okr::render
