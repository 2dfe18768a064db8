// Blocks to a tree: headings own what follows them, bold lines and labels may be headings too, every line has its
// label, every block knows what stands below it.
#pragma once

#include <vector>

#include "exchange/markdown/outline.hpp"

namespace okr::exchange::markdown {

/// "Objective", "Goal", "Objetivo": the word alone, and not for several.
bool names_one_objective(const Block& block);

/// "## Objective" over a paragraph that says it.
bool is_untitled_objective(const Block& heading);

std::vector<Block> sections_of(std::vector<Block> blocks);

}  // namespace okr::exchange::markdown
