// Cells of a table for spreadsheets.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace okr::render {

/// One row with its line end (RFC 4180 with a bare line feed). A cell that a spreadsheet would run as a formula begins
/// with an apostrophe, as OWASP advises ("CSV Injection"); controls are escaped.
std::string csv_row(const std::vector<std::string_view>& cells);

/// The same, but line ends, and tabs within a text, stay within the cell's quotes, as spreadsheets write and read them.
std::string csv_lines(const std::vector<std::string_view>& cells);

}  // namespace okr::render
