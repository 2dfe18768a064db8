// Text in a column of a terminal.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace okr::render {

/// Made harmless, cut with `…` where it is wider than the column, filled with blanks where it is narrower.
std::string fitted(std::string_view text, std::size_t cells);

}  // namespace okr::render
