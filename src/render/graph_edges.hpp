// The lines of a picture, and what they mean.
#pragma once

#include <string>

#include "okr/graph.hpp"
#include "render/graph_layout.hpp"

namespace okr::render {

std::string edges_svg(const Picture& picture, const PictureLayout& layout);

/// Arrow heads, which lines name.
std::string markers_svg();

/// One row that says what lines and boxes mean.
std::string legend_svg();

}  // namespace okr::render
