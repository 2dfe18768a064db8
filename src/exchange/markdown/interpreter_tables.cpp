#include <algorithm>

#include "exchange/cycle_span.hpp"
#include "exchange/importer.hpp"
#include "exchange/markdown/interpreter.hpp"
#include "exchange/markdown/table.hpp"
#include "exchange/markdown/text.hpp"

namespace okr::exchange::markdown {

namespace {

using Columns = std::vector<Meaning>;

std::size_t column_of(const Columns& columns, Meaning meaning) {
    return static_cast<std::size_t>(std::find(columns.begin(), columns.end(), meaning) - columns.begin());
}

/// Where the sentence of a row stands.
std::size_t title_column(const Columns& columns, TableUse use) {
    for (const Meaning meaning :
         {Meaning::key_result, Meaning::metric, Meaning::initiative, Meaning::objective, Meaning::title})
        if (const std::size_t at = column_of(columns, meaning); at < columns.size()) return at;
    return use == TableUse::tracked ? 0 : columns.size();
}

const Words* cell_of(const Row& row, std::size_t column) {
    return column < row.cells.size() ? &row.cells[column] : nullptr;
}

std::string text_of(const Row& row, std::size_t column) {
    const Words* cell = cell_of(row, column);
    return cell ? in_one_line(cell->text) : std::string();
}

bool is_summary(const Row& row) {
    for (const Words& cell : row.cells) {
        const std::string phrase = phrase_of(in_one_line(cell.text));
        if (phrase.empty()) continue;
        return phrase == "total" || phrase == "average" || phrase == "mean" || phrase == "overall" || phrase == "sum" ||
               phrase == "averages" || phrase == "totals" || phrase == "total score" || phrase == "average score" ||
               phrase == "final score";
    }
    return true;
}

bool any_plain(const std::vector<Row>& rows, std::size_t column) {
    return std::any_of(rows.begin() + 1, rows.end(), [&](const Row& row) {
        return column < row.cells.size() && !row.cells[column].text.empty() && !row.cells[column].bold;
    });
}

/// A cell's sentences, where each stands on a line of its own.
std::vector<Words> parts_of_cell(const Words& cell, std::size_t least_words = 3) {
    std::vector<Words> parts;
    for (const std::string_view line : split(cell.text, '\v')) {
        std::string text = in_one_line(line);
        for (const std::string_view bullet : {"- ", "* ", "• ", "– "})
            if (text.starts_with(bullet)) text.erase(0, bullet.size());
        if (cell.text.find('\v') != cell.text.npos) text.erase(0, numbering_length(text));
        if (text.empty()) continue;
        Words part = cell;
        part.text = text;
        if (!parts.empty() && word_count(text) < least_words)
            parts.back().text += " " + text;
        else
            parts.push_back(std::move(part));
    }
    return parts;
}

/// Is the cycle all that a cell says?
bool says_only(std::string_view text, std::string_view cycle) {
    const CycleSpan span = find_cycle_span(text);
    return span.name == cycle && span.begin == 0 && span.end == text.size();
}

/// "–", "—", "n/a": nobody has filled the cell in.
bool is_blank(std::string_view text) { return stripped(text, " -\xE2\x80\x93\x94\x95\xA6.").empty(); }

/// "Blocked", "unknown" in a column of numbers say how things stand, and are no number.
bool is_no_value(Meaning meaning, std::string_view text) {
    if (meaning != Meaning::current && meaning != Meaning::baseline) return false;
    const std::string phrase = phrase_of(text);
    for (const std::string_view word : {"blocked", "unknown", "n/a", "na", "tbd", "tba", "none", "pending",
                                        "not started", "not measured", "not yet", "missing", "no data", "in progress"})
        if (phrase == word) return true;
    return false;
}

bool has_digit(std::string_view text) { return std::any_of(text.begin(), text.end(), is_digit); }

/// All cells but this one are blank.
bool says_nothing_else(const Row& row, std::size_t column) {
    for (std::size_t c = 0; c < row.cells.size(); ++c)
        if (c != column && !is_blank(in_one_line(row.cells[c].text))) return false;
    return true;
}

}  // namespace

void Interpreter::keep_row(const Row& row, const Scope& scope) {
    std::string text;
    for (const Words& cell : row.cells) {
        const std::string part = in_one_line(cell.text);
        if (!part.empty() || !cell.struck.empty())
            text += (text.empty() ? "" : " | ") + part + (cell.struck.empty() ? "" : " struck out: " + cell.struck);
    }
    add_aside(scope, row.line, text);
    for (const Words& cell : row.cells)
        for (const auto* list : {&cell.links, &cell.mentions, &cell.comments})
            for (const std::string& more : *list) add_aside(scope, row.line, in_one_line(more));
}

void Interpreter::walk_table(const Block& table, Scope scope) {
    const TableUse use = use_of(table.rows);
    const bool ours = use == TableUse::tracked ? scope.inferring && scope.mode != Mode::aside : use != TableUse::none;
    const bool noted = scope.mode == Mode::aside || scope.mode == Mode::because;
    if (!ours || noted) return keep_all(table, scope);
    Columns columns = columns_of(table.rows);
    const std::size_t title = title_column(columns, use);
    if (use == TableUse::objectives && title < columns.size() && columns[title] == Meaning::objective &&
        speaks_again(table, title, scope))
        return keep_all(table, scope);
    if (use == TableUse::tracked) {
        columns[0] = Meaning::key_result;
        if (const std::string name = text_of(table.rows.front(), 0); phrase_of(name).size() > 2)
            add_aside(scope, table.line, name);
    }
    if (use == TableUse::objectives) scope.objective = nowhere;
    if (use == TableUse::initiatives && scope.objective == nowhere && !sets_[scope.set].objectives.empty() &&
        scope.mode == Mode::initiative)
        scope.objective = sets_[scope.set].objectives.size() - 1;
    if (use == TableUse::initiatives) scope.mode = Mode::initiative;
    scope.result = scope.initiative = nowhere;
    const bool labelled = strict_ && scope.objective != nowhere && use != TableUse::objectives;
    keep_empty_columns(table, scope);
    for (std::size_t i = 1; i < table.rows.size(); ++i) {
        const Row& row = table.rows[i];
        const Words* cell = cell_of(row, title);
        if (is_summary(row))
            keep_row(row, scope);
        else if (cell && cell->bold && scope.objective != nowhere && labelled && says_nothing_else(row, title))
            keep_row(row, scope);  // a heading amid the key results of an objective that has a label
        else if (cell && cell->bold && use != TableUse::objectives && any_plain(table.rows, title) && !labelled) {
            Row rest = row;
            Block block;
            block.line = row.line;
            block.words = *cell;
            block.words.text = in_one_line(cell->text);
            block.label = label_of(block.words.text);
            add_objective(block, block.label.role == Role::objective ? block.label.rest : block.words.text, scope);
            rest.cells[title] = Words{};
            for (std::size_t c = 0; c < rest.cells.size(); ++c)
                add_field(scope, c < columns.size() ? columns[c] : Meaning::unknown, text_of(table.rows.front(), c),
                          text_of(rest, c), row.line);
        } else
            walk_row(row, table.rows, columns, scope);
    }
}

/// Columns that nobody has filled in yet have names all the same.
void Interpreter::keep_empty_columns(const Block& table, const Scope& scope) {
    std::string names;
    for (std::size_t c = 0; c < table.rows.front().cells.size(); ++c) {
        const bool empty = std::all_of(table.rows.begin() + 1, table.rows.end(),
                                       [&](const Row& row) { return text_of(row, c).empty(); });
        const std::string name = text_of(table.rows.front(), c);
        if (empty && !name.empty()) names += (names.empty() ? "" : ", ") + name;
    }
    if (!names.empty()) add_aside(scope, table.line, "empty columns: " + names);
}

/// A scoreboard: its rows are objectives that the document has told already.
bool Interpreter::speaks_again(const Block& table, std::size_t column, const Scope& scope) const {
    return std::any_of(table.rows.begin() + 1, table.rows.end(),
                       [&](const Row& row) { return find_objective(scope, text_of(row, column)) != nowhere; });
}

/// The objective that a row names; an empty cell means the one above.
void Interpreter::enter_objective(const Row& row, const Columns& columns, Scope& scope) {
    const std::size_t at = column_of(columns, Meaning::objective);
    const std::string text = text_of(row, at);
    if (!text.empty()) {
        const std::size_t known = find_objective(scope, text);
        if (known != nowhere)
            scope.objective = known;
        else {
            Block block;
            block.line = row.line;
            block.words = row.cells[at];
            block.words.text = text;
            block.label = label_of(text);
            scope.result = nowhere;
            add_objective(block, block.label.role == Role::objective ? block.label.rest : text, scope);
        }
        return;
    }
    const std::string parent = text_of(row, column_of(columns, Meaning::parent));
    if (parent.empty()) return;
    const std::size_t known = find_objective(scope, parent);
    if (known != nowhere) scope.objective = known;
}

/// A cell of a column "Initiatives" beside key results: work for the objective.
void Interpreter::add_work(const Words& cell, std::size_t line, Scope scope) {
    scope.result = nowhere;
    for (const Words& part : parts_of_cell(cell, 1)) {
        Block block;
        block.line = line;
        block.words = part;
        add_initiative(block, part.text, scope);
    }
}

void Interpreter::walk_row(const Row& row, const std::vector<Row>& rows, const Columns& columns, Scope& scope) {
    const std::string team = text_of(row, column_of(columns, Meaning::team));
    const std::string cycle = cycle_in(text_of(row, column_of(columns, Meaning::cycle)));
    if (!team.empty() || !cycle.empty()) {
        const DraftSet& outer = sets_[scope.set];
        const std::size_t set =
            set_of(team.empty() ? std::string(outer.team) : team, cycle.empty() ? std::string(outer.cycle) : cycle);
        if (set != scope.set) scope.objective = nowhere;
        scope.set = set;
    }
    const std::size_t objective = column_of(columns, Meaning::objective);
    const std::size_t before = sets_[scope.set].objectives.size();
    enter_objective(row, columns, scope);
    const std::size_t title = title_column(columns, TableUse::tracked);
    const Words* cell = cell_of(row, title);
    if (title == objective) {
        // A table of objectives: what else the row says belongs to them. One that is known is only spoken of again.
        const bool known = sets_[scope.set].objectives.size() == before;
        if (known || scope.objective == nowhere) return keep_row(row, scope);
        for (std::size_t c = 0; c < row.cells.size(); ++c)
            if (c != objective && columns[c] != Meaning::team)
                add_field(scope, columns[c], text_of(rows.front(), c), text_of(row, c), row.line);
        return;
    }
    if (!cell || cell->text.empty()) {
        Row rest = row;
        if (objective < rest.cells.size()) rest.cells[objective] = Words{};
        return keep_row(rest, scope);
    }
    const std::vector<Words> parts = parts_of_cell(*cell);
    for (std::size_t i = 0; i < parts.size(); ++i) {
        if (i == 0)
            add_row(row, parts[i], rows, columns, scope);
        else {
            Row bare{row.line, {}};
            add_row(bare, parts[i], rows, columns, scope);
        }
    }
}

void Interpreter::add_row(const Row& row, const Words& title, const std::vector<Row>& rows, const Columns& columns,
                          Scope scope) {
    Block block;
    block.line = row.line;
    block.words = title;
    block.words.text = in_one_line(title.text);
    std::string text = block.words.text;
    take_prefixes(text);
    block.label = label_of(text);
    if (block.label.role != Role::key_result && block.label.role != Role::initiative) block.label = Label{};
    const std::string sentence = block.label.role == Role::none ? block.words.text : block.label.rest;
    if (scope.mode == Mode::initiative)
        add_initiative(block, sentence, scope);
    else
        add_result(block, sentence, scope);
    const std::size_t at = title_column(columns, TableUse::tracked);
    for (std::size_t c = 0; c < row.cells.size(); ++c) {
        const Meaning meaning = c < columns.size() ? columns[c] : Meaning::unknown;
        const std::string& cycle = sets_[scope.set].cycle;
        const bool placed = meaning == Meaning::objective || meaning == Meaning::team ||
                            (meaning == Meaning::cycle && !cycle.empty() && says_only(text_of(row, c), cycle)) ||
                            (meaning == Meaning::parent && find_objective(scope, text_of(row, c)) == scope.objective);
        if (c == at || placed) continue;
        if (meaning == Meaning::initiative && scope.mode != Mode::initiative) {
            add_work(row.cells[c], row.line, scope);
            continue;
        }
        Thing& thing = *thing_in(scope);
        std::string value = text_of(row, c);
        if (is_blank(value)) value.clear();
        if (meaning == Meaning::id && thing.number.empty()) {
            const Label name = label_of(value + ":");
            if (!name.number.empty() || (!value.empty() && std::all_of(value.begin(), value.end(), is_digit))) {
                thing.number = name.number.empty() ? value : name.number;
                continue;
            }
        }
        add_field(scope, is_no_value(meaning, value) ? Meaning::unknown : meaning, text_of(rows.front(), c), value,
                  row.line);
        if (!row.cells[c].struck.empty()) add_aside(scope, row.line, "struck out: " + row.cells[c].struck);
        for (const auto* list : {&row.cells[c].links, &row.cells[c].comments})
            for (const std::string& more : *list) add_aside(scope, row.line, in_one_line(more));
    }
    Record& record = thing_in(scope)->record;
    const bool by_metric = at < columns.size() && columns[at] == Meaning::metric;
    const bool bare_name =
        has_digit(record.text(Meaning::target)) && !has_digit(record.title) && word_count(record.title) <= 5;
    if (scope.mode == Mode::initiative || (!by_metric && !bare_name)) return;
    record.values.push_back({Meaning::metric, "metric", record.title, row.line});
    record.title.clear();
}

}  // namespace okr::exchange::markdown
