// A large picture as cards: goals by rank below each other, under each the teams that lead there, a row an objective.
//
// Hundreds of lines tell nothing; here the goal that an objective leads to is told by where it stands.
#pragma once

#include <string>

#include "okr/graph.hpp"

namespace okr::render {

std::string cards_svg(const Picture& picture);

}  // namespace okr::render
