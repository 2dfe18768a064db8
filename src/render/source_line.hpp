// One line of a source as a terminal shows it, with the cells that a region covers.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "okr/report.hpp"

namespace okr::render {

/// A line ready to print, and the stretch of cells to mark under it.
struct SourceLine {
    std::string shown;
    std::size_t mark_begin = 0;  ///< cells from the left
    std::size_t mark_width = 1;
};

/// The first line of the region, tabs as blanks; where it is longer than `width`, a window around the region with `…`.
SourceLine source_line(std::string_view text, const Region& at, std::size_t width);

}  // namespace okr::render
