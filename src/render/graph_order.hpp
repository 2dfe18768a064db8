// In which order teams and objectives stand in a picture, so that few lines cross.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "okr/graph.hpp"

namespace okr::render {

/// What stands beside an objective; without an objective, what else the team does.
struct PictureBlock {
    std::optional<std::size_t> objective;
    std::vector<std::size_t> key_results, initiatives;
};

struct PictureGroup {
    const PictureTeam* team = nullptr;
    std::vector<PictureBlock> blocks;
};

/// By barycentres: each stands near the mean of what it is linked with; goals keep their rank.
std::vector<PictureGroup> ordered(const Picture& picture);

}  // namespace okr::render
