// Which headings own what.
#pragma once

#include <vector>

#include "exchange/markdown/outline.hpp"

namespace okr::exchange::markdown {

/// Lines that head what follows become headings, and every heading owns what follows it.
std::vector<Block> nested(std::vector<Block> blocks);

}  // namespace okr::exchange::markdown
