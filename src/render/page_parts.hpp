// What the pages of rules and of kinds of change are put together from, for a terminal.
#pragma once

#include <string>
#include <string_view>

#include "render/format.hpp"

namespace okr::render {

/// A title and what stands below it; nothing where there is nothing.
std::string section(std::string_view title, const std::string& body, const Style& style);

/// Indented and wrapped.
std::string prose(std::string_view words, const Style& style);

/// Indented line by line.
std::string code(std::string_view lines);

}  // namespace okr::render
