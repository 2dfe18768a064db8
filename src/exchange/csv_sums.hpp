// Rows at the foot of a table that only sum up: "Average;;;45%".
#pragma once

#include <cstddef>
#include <vector>

#include "exchange/csv_rows.hpp"
#include "okr/exchange.hpp"

namespace okr::exchange {

/// Takes them off the rows below the headings, and tells them as words to keep, in the order of the table.
std::vector<Exchange::Aside> take_sums(std::vector<CsvRow>& rows, std::size_t heading);

}  // namespace okr::exchange
