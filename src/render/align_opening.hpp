// The first words about an alignment: its state in two or three sentences, for who reads no further.
#pragma once

#include <string>
#include <vector>

#include "render/align.hpp"

namespace okr::render {

/// The cycle and its teams; how much leads to a goal, with the parts; how much there is to talk about. Words of users
/// in it: the cycle alone.
std::vector<std::string> opening_of(const Alignment& alignment, const AlignView& view);

/// "71%"; "–" where it is not known.
std::string share_text(const std::optional<double>& share);

}  // namespace okr::render
