// Strategy and OKRs of a cycle as a picture's nodes and edges.
#pragma once

#include <string>
#include <vector>

#include "align/graph.hpp"
#include "base/result.hpp"
#include "okr/graph.hpp"

namespace okr::aligning {

Picture picture_of(const Graph& graph);

/// The nodes of these teams, what they touch, and the objectives and goals that those lead to; all of it without teams.
Picture cut_to(const Picture& picture, const std::vector<std::string>& teams);

/// A failure where the cycle or a team is not there.
base::Result<Picture> picture_of(const model::Workspace& workspace, const PictureOptions& options);

}  // namespace okr::aligning
