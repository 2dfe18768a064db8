// What the columns of a table say: of which object, and what of it.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "exchange/csv_rows.hpp"
#include "exchange/meaning.hpp"

namespace okr::exchange {

struct Column {
    Meaning meaning = Meaning::unknown;
    Meaning about = Meaning::unknown;  ///< objective, key_result or initiative, where the name says so
    std::size_t group = 0;             ///< 2 in "KR 2" and "KR 2 target"; 0 where there is no number
    std::string name;
};

/// By its heading: "Owner", "Objective owner", "KR 2", "KR 2 target", "Target (end of quarter)".
Column column_of(const std::string& heading);

/// Of all headings together: a `Goal` beside another objective, or full of numbers beside a text, is a target.
std::vector<Column> columns_of(const std::vector<CsvRow>& rows, std::size_t heading);

/// The first row that names a text (objective, key result, initiative, title or metric); nothing if none of the first
/// twenty does.
std::optional<std::size_t> heading_row(const std::vector<CsvRow>& rows);

}  // namespace okr::exchange
