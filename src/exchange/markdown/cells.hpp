// A table's cells, as its rows are read.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "exchange/markdown/outline.hpp"

namespace okr::exchange::markdown {

/// Rows, the first of which names the columns, and what these mean.
struct Table {
    const std::vector<Row>& rows;
    std::vector<Meaning> columns;

    /// Where a column of this meaning stands; behind all of them if there is none.
    [[nodiscard]] std::size_t column_of(Meaning meaning) const;
    /// Where the sentence of a row stands.
    [[nodiscard]] std::size_t sentence_column() const;
    [[nodiscard]] Meaning meaning_of(std::size_t column) const;
    [[nodiscard]] std::string name_of(std::size_t column) const;
};

/// Null where the row has no such column.
const Words* cell_of(const Row& row, std::size_t column);

/// In one line; empty where the row has no such column.
std::string text_of(const Row& row, std::size_t column);

/// "Total", "Average score"; or nothing at all.
bool is_summary(const Row& row);

/// Is the cell of any row in this column written, and not in bold letters?
bool any_plain(const std::vector<Row>& rows, std::size_t column);

/// A cell's sentences, where each stands on a line of its own.
std::vector<Words> parts_of_cell(const Words& cell, std::size_t least_words = 3);

/// "–", "—", "n/a": nobody has filled the cell in.
bool is_blank(std::string_view text);

/// "Blocked", "unknown" in a column of numbers say how things stand, and are no number.
bool is_no_value(Meaning meaning, std::string_view text);

/// All cells but this one are blank.
bool says_nothing_else(const Row& row, std::size_t column);

}  // namespace okr::exchange::markdown
