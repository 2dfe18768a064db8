// Plain lines over lists that are headings in all but their looks.
#pragma once

#include <vector>

#include "exchange/markdown/outline.hpp"

namespace okr::exchange::markdown {

/// Below headings of a quarter, a team or OKRs: makes such lines headings of this level.
void find_plain_leads(std::vector<Block>& blocks, int level);

}  // namespace okr::exchange::markdown
