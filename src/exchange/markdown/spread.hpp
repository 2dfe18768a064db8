// Lines of a document, each with its label.
#pragma once

#include <vector>

#include "exchange/markdown/outline.hpp"

namespace okr::exchange::markdown {

/// A line of a paragraph or an item that stands for itself becomes a block of its own.
std::vector<Block> spread(std::vector<Block> blocks);

}  // namespace okr::exchange::markdown
