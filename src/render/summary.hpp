// The last line of a run, for people.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "okr/report.hpp"
#include "render/format.hpp"

namespace okr::render {

/// "1 file", "3 files".
std::string counted(std::size_t count, std::string_view thing);

/// "Found 2 errors, 1 warning in 3 files (1 fixable).", "All checks passed! (3 files)". No line end.
std::string summary_line(const Summary& summary);
/// The same, with what a baseline holds apart: "(3 fixable, 1 allowed, 12 findings are in okr.baseline)".
std::string summary_line(const Summary& summary, const Style& style);

/// No finding at all.
bool is_clean(const Summary& summary);

}  // namespace okr::render
