// Changes as a Markdown table.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "okr/change.hpp"
#include "render/format.hpp"

namespace okr::render {

/// In their order, as many rows as fit into so many bytes; a last line counts the others.
std::string change_table(const std::vector<const Change*>& changes, const Style& style, std::size_t most_bytes);

}  // namespace okr::render
