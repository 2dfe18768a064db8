// Markdown's bytes to blocks, as GitHub reads them: the only user of cmark-gfm. What looks like a heading and what
// belongs to one is left to `sections`.
#pragma once

#include <string_view>
#include <vector>

#include "exchange/markdown/outline.hpp"

namespace okr::exchange::markdown {

/// The document's blocks in order, headings beside what they head; items with their children. `first_line` is the line
/// that the text begins at in its file. The text must have passed `reason_not_to_parse`.
std::vector<Block> blocks_of(std::string_view text, std::size_t first_line = 1);

}  // namespace okr::exchange::markdown
