// How alignment emerged, for people at a terminal: one line a turn, then what the turns come to.
#pragma once

#include <string>
#include <vector>

#include "render/align.hpp"

namespace okr::render {

std::string emergence_text(const Emergence& emergence, const AlignView& view, const Style& style);

/// What the turns come to, in sentences: how many opened and closed, who moved, how long they stood, what the figures
/// were before and after. No words of users.
std::vector<std::string> emergence_sum(const Emergence& emergence);

}  // namespace okr::render
