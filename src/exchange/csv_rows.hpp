// The cells of a table as spreadsheets write them: RFC 4180, with commas, semicolons or tabs.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"

namespace okr::exchange {

struct CsvRow {
    std::size_t line = 0;  ///< where it begins, from 1
    std::vector<std::string> cells;
};

/// Rows with at least one cell that is not blank. Cells are trimmed, an apostrophe that keeps a spreadsheet from
/// running a formula is taken off. Quotes, line ends within them, CR, LF and CRLF are understood; a quote that never
/// ends is a failure.
base::Result<std::vector<CsvRow>> csv_rows(std::string_view text);

}  // namespace okr::exchange
