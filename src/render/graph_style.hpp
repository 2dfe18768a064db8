// What all pictures in SVG have in common: colours, the badges of goals, the head of the document.
//
// The colours are told apart by colour-blind people too (Okabe and Ito, "Color Universal Design"), each goal has a
// number beside its colour, and a dark page has shades of its own.
#pragma once

#include <cstddef>
#include <string>

#include "okr/graph.hpp"

namespace okr::render {

/// Goals have colours of their own; beyond these they begin again.
inline constexpr std::size_t goal_colours = 7;

/// The class of a goal's colour, by its place.
std::string colour_of(std::size_t goal);

/// What stands in the badge of a goal: its rank, else its place.
std::string number_of(const Picture& picture, std::size_t goal);

/// Full, or hollow where a goal is reached through others.
std::string badge(const Picture& picture, std::size_t goal, int x, int y, bool is_straight);

/// Cells of a badge in pixels.
int badge_width(const Picture& picture, std::size_t goal);

/// Up to the title, in 38 pixels.
std::string opening_svg(const Picture& picture, int width, int height);

}  // namespace okr::render
