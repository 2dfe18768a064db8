// Where everything of a picture stands, in pixels: columns from left to right, teams as bands, blocks below each other.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "okr/graph.hpp"
#include "render/graph_order.hpp"

namespace okr::render {

struct Box {
    int x = 0, y = 0, width = 0, height = 0;
    std::vector<std::string> lines;  ///< of the title, harmless
    [[nodiscard]] int middle() const { return y + height / 2; }
    [[nodiscard]] int right() const { return x + width; }
};

struct Band {
    int x = 0, y = 0, width = 0, height = 0;
    std::string name;  ///< of a team, as written
};

struct ColumnHead {
    int x = 0;
    std::string_view words;
};

struct PictureLayout {
    int width = 0, height = 0;
    std::vector<std::optional<Box>> boxes;  ///< by node
    std::vector<Band> bands;
    std::vector<ColumnHead> heads;
};

PictureLayout layout(const Picture& picture);

}  // namespace okr::render
