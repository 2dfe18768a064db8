// Titles in boxes of a picture: lines that fit, the last one clipped.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace okr::render {

/// Harmless, broken at blanks where there are some, no more than so many lines of so many cells; `…` ends what is cut.
std::vector<std::string> title_lines(std::string_view title, std::size_t cells, std::size_t most);

}  // namespace okr::render
