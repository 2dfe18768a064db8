// A line of a source as bytes.
#pragma once

#include <cstddef>
#include <string_view>

#include "okr/report.hpp"

namespace okr::render {

/// Offsets of a line's first byte and of its end, before the line end. A byte-order mark belongs to no line.
struct LineBytes {
    std::size_t begin = 0;
    std::size_t end = 0;
};

/// The line that the offset stands in; offsets beyond the end stand at the end.
LineBytes line_at(std::string_view text, std::size_t offset);

/// The line of an offset, counted from a region of the same text: edits stand near the finding they repair.
std::size_t line_number(std::string_view text, std::size_t offset, const Region& known);

}  // namespace okr::render
