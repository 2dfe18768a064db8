// The source a finding points at: its line behind a numbered gutter, marked under the span.
//
//        |
//     12 |   - title: Launch the new checkout
//        |            ^^^^^^^^^^^^^^^^^^^^^^^
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "okr/report.hpp"
#include "render/paint.hpp"

namespace okr::render {

/// The bytes of a file of the report; nothing if it holds none.
const Source* find_source(const Report& report, std::string_view path);

/// Digits of a line number.
std::size_t gutter_width(std::size_t line);

/// The first line of the region, three lines of text, each with a line end; empty without a source.
std::string frame(const Report& report, const Region& at, std::size_t gutter, Ink ink, const Style& style);

}  // namespace okr::render
