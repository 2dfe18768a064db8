// Findings as a Markdown table, the worst first.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "okr/report.hpp"
#include "render/format.hpp"

namespace okr::render {

/// As many rows as fit into so many bytes; a last line counts the others.
std::string finding_table(const std::vector<Finding>& findings, const Style& style, std::size_t most_bytes);

}  // namespace okr::render
