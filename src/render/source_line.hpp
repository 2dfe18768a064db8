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

/// Offsets of a line's first byte and of its end, before the line end. A byte-order mark belongs to no line.
struct LineBytes {
    std::size_t begin = 0;
    std::size_t end = 0;
};

/// The line that the offset stands in; offsets beyond the end stand at the end.
LineBytes line_at(std::string_view text, std::size_t offset);

/// The line of an offset, counted from a region of the same text: edits stand near the finding they repair.
std::size_t line_number(std::string_view text, std::size_t offset, const Region& known);

/// The first line of the region, tabs as blanks; where it is longer than `width`, a window around the region with `…`.
SourceLine source_line(std::string_view text, const Region& at, std::size_t width);

}  // namespace okr::render
