#include <algorithm>

#include "exchange/markdown/cells.hpp"
#include "exchange/markdown/interpreter.hpp"
#include "exchange/markdown/table.hpp"
#include "exchange/markdown/text.hpp"

namespace okr::exchange::markdown {

void Interpreter::keep_row(const Row& row, const Scope& scope) {
    std::string text;
    for (const Words& cell : row.cells) {
        const std::string part = in_one_line(cell.text);
        if (!part.empty() || !cell.struck.empty())
            text += (text.empty() ? "" : " | ") + part + (cell.struck.empty() ? "" : " struck out: " + cell.struck);
    }
    add_aside(scope, row.line, text);
    for (const Words& cell : row.cells) add_unseen(scope, row.line, cell);
}

void Interpreter::walk_table(const Block& block, Scope scope) {
    const TableUse use = use_of(block.rows);
    if (!may_hold_okrs(use, scope)) return keep_all(block, scope);
    Table table{block.rows, columns_of(block.rows)};
    const std::size_t lead = table.sentence_column();
    if (use == TableUse::objectives && table.meaning_of(lead) == Meaning::objective && speaks_again(table, lead, scope))
        return keep_all(block, scope);
    if (use == TableUse::tracked) {
        table.columns[0] = Meaning::key_result;
        if (const std::string name = table.name_of(0); phrase_of(name).size() > 2) add_aside(scope, block.line, name);
    }
    enter_table(use, scope);
    keep_empty_columns(table, block.line, scope);
    walk_rows(table, lead, use, scope);
}

/// A table that only follows how things go on holds some where shape alone may make them.
bool Interpreter::may_hold_okrs(TableUse use, const Scope& scope) {
    if (use == TableUse::none || scope.mode == Mode::aside || scope.mode == Mode::because) return false;
    return use != TableUse::tracked || scope.inferring;
}

/// What the rows belong to, as long as none of them says it.
void Interpreter::enter_table(TableUse use, Scope& scope) const {
    scope.result = scope.initiative = nowhere;
    if (use == TableUse::objectives) scope.objective = nowhere;
    if (use != TableUse::initiatives) return;
    if (scope.mode == Mode::initiative) enter_last_objective(scope);
    scope.mode = Mode::initiative;
}

void Interpreter::walk_rows(const Table& table, std::size_t lead, TableUse use, Scope scope) {
    const bool is_owned = strict_ && scope.objective != nowhere;
    const bool may_name_objectives = use != TableUse::objectives && !is_owned && any_plain(table.rows, lead);
    for (std::size_t i = 1; i < table.rows.size(); ++i) {
        const Row& row = table.rows[i];
        const Words* cell = cell_of(row, lead);
        const bool is_bold = cell && cell->bold;
        // A heading amid the key results of an objective that has a label.
        const bool is_heading = is_bold && use != TableUse::objectives && is_owned && scope.objective != nowhere &&
                                says_nothing_else(row, lead);
        if (is_summary(row) || is_heading)
            keep_row(row, scope);
        else if (is_bold && may_name_objectives)
            add_bold_row(row, lead, table, scope);
        else
            walk_row(row, table, scope);
    }
}

/// A row in bold letters amid plain ones: the objective of those below it.
void Interpreter::add_bold_row(const Row& row, std::size_t lead, const Table& table, Scope& scope) {
    add_objective_cell(row.cells[lead], row.line, scope);
    for (std::size_t c = 0; c < row.cells.size(); ++c)
        if (c != lead) add_field(scope, table.meaning_of(c), table.name_of(c), text_of(row, c), row.line);
}

/// Columns that nobody has filled in yet have names all the same.
void Interpreter::keep_empty_columns(const Table& table, std::size_t line, const Scope& scope) {
    std::string names;
    for (std::size_t c = 0; c < table.rows.front().cells.size(); ++c) {
        const bool is_empty = std::all_of(table.rows.begin() + 1, table.rows.end(),
                                          [&](const Row& row) { return text_of(row, c).empty(); });
        const std::string name = table.name_of(c);
        if (is_empty && !name.empty()) names += (names.empty() ? "" : ", ") + name;
    }
    if (!names.empty()) add_aside(scope, line, "empty columns: " + names);
}

/// A scoreboard: its rows are objectives that the document has told already.
bool Interpreter::speaks_again(const Table& table, std::size_t column, const Scope& scope) const {
    return std::any_of(table.rows.begin() + 1, table.rows.end(),
                       [&](const Row& row) { return find_objective(scope, text_of(row, column)) != nowhere; });
}

}  // namespace okr::exchange::markdown
