// Where a finding stands, for people: FILE:LINE:COL.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "okr/report.hpp"

namespace okr::render {

/// A path as it may begin a line: harmless, and never the command of a CI system (`./` goes before a name with `::`).
std::string path_text(std::string_view path);

std::string place_text(const Region& at);

/// The last line that the region covers a part of.
std::size_t last_line(const Region& at);

/// "okrs/checkout.yaml:12:5: error: … [kr-action]", without colour.
std::string line_of(const Finding& finding);

}  // namespace okr::render
