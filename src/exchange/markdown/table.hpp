// What a table of Markdown is for, told by the headings of its columns.
#pragma once

#include <cstdint>
#include <vector>

#include "exchange/markdown/outline.hpp"

namespace okr::exchange::markdown {

enum class TableUse : std::uint8_t {
    none,         ///< nothing of ours: a log, a legend
    key_results,  ///< a row a key result
    objectives,   ///< a column names objectives
    initiatives,
    tracked,  ///< rows with owner, status or score whose first column has no name that is known
};

TableUse use_of(const std::vector<Row>& rows);

/// The meaning of each column.
std::vector<Meaning> columns_of(const std::vector<Row>& rows);

}  // namespace okr::exchange::markdown
