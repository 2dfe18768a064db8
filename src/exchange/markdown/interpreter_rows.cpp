#include <algorithm>

#include "base/digits.hpp"
#include "exchange/cycle_span.hpp"
#include "exchange/importer.hpp"
#include "exchange/markdown/cells.hpp"
#include "exchange/markdown/decoration.hpp"
#include "exchange/markdown/interpreter.hpp"
#include "exchange/markdown/text.hpp"

namespace okr::exchange::markdown {

namespace {

/// Is the cycle all that a cell says?
bool says_only(std::string_view text, std::string_view cycle) {
    const CycleSpan span = find_cycle_span(text);
    return span.name == cycle && span.begin == 0 && span.end == text.size();
}

/// "KR 2", "3": the thing's number, unless it has one.
bool take_number(Thing& thing, const std::string& text) {
    if (!thing.number.empty()) return false;
    thing.number = label_of(text + ":").number;
    if (thing.number.empty() && std::all_of(text.begin(), text.end(), is_digit)) thing.number = text;
    return !thing.number.empty();
}

/// A row of a thing with a label of its own, or none.
Block block_of(const Words& sentence, std::size_t line) {
    Block block;
    block.line = line;
    block.words = sentence;
    block.words.text = in_one_line(sentence.text);
    std::string text = block.words.text;
    take_prefixes(text);
    block.label = label_of(text);
    if (block.label.role != Role::key_result && block.label.role != Role::initiative) block.label = Label{};
    return block;
}

/// A sentence in a column "Metric", or a name beside the number that it is to reach.
bool names_metric(const Record& record, Meaning column) {
    if (column == Meaning::metric) return true;
    return base::has_digit(record.text(Meaning::target)) && !base::has_digit(record.title) &&
           word_count(record.title) <= 5;
}

}  // namespace

void Interpreter::walk_row(const Row& row, const Table& table, Scope& scope) {
    enter_set(row, table, scope);
    const std::size_t before = sets_[scope.set].objectives.size();
    enter_objective(row, table, scope);
    const std::size_t at = table.sentence_column();
    const std::size_t objective = table.column_of(Meaning::objective);
    if (at == objective) {
        // An objective that is known is only spoken of again.
        const bool is_new = sets_[scope.set].objectives.size() != before;
        return is_new && scope.objective != nowhere ? dress_objective(row, table, scope) : keep_row(row, scope);
    }
    if (const Words* cell = cell_of(row, at); cell && !cell->text.empty()) return add_sentences(row, table, scope);
    Row rest = row;
    if (objective < rest.cells.size()) rest.cells[objective] = Words{};
    keep_row(rest, scope);
}

/// The team and the cycle that a row names.
void Interpreter::enter_set(const Row& row, const Table& table, Scope& scope) {
    const std::string team = text_of(row, table.column_of(Meaning::team));
    const std::string cycle = cycle_in(text_of(row, table.column_of(Meaning::cycle)));
    if (team.empty() && cycle.empty()) return;
    const DraftSet& outer = sets_[scope.set];
    const std::size_t set =
        set_of(team.empty() ? std::string(outer.team) : team, cycle.empty() ? std::string(outer.cycle) : cycle);
    if (set != scope.set) scope.objective = nowhere;
    scope.set = set;
}

/// The objective that a row names; an empty cell means the one above.
void Interpreter::enter_objective(const Row& row, const Table& table, Scope& scope) {
    const std::size_t at = table.column_of(Meaning::objective);
    const std::string text = text_of(row, at);
    const std::string name = text.empty() ? text_of(row, table.column_of(Meaning::parent)) : text;
    if (name.empty()) return;
    if (const std::size_t known = find_objective(scope, name); known != nowhere)
        scope.objective = known;
    else if (!text.empty())
        add_objective_cell(row.cells[at], row.line, scope);
}

void Interpreter::add_objective_cell(const Words& cell, std::size_t line, Scope& scope) {
    Block block;
    block.line = line;
    block.words = cell;
    block.words.text = in_one_line(cell.text);
    block.label = label_of(block.words.text);
    scope.result = nowhere;
    add_objective(block, block.label.role == Role::objective ? block.label.rest : block.words.text, scope);
}

/// In a table of objectives, what else a row says belongs to them.
void Interpreter::dress_objective(const Row& row, const Table& table, const Scope& scope) {
    for (std::size_t c = 0; c < row.cells.size(); ++c)
        if (const Meaning meaning = table.meaning_of(c); meaning != Meaning::objective && meaning != Meaning::team)
            add_field(scope, meaning, table.name_of(c), text_of(row, c), row.line);
}

/// A cell may hold several; what else the row says is said of the first.
void Interpreter::add_sentences(const Row& row, const Table& table, const Scope& scope) {
    const Row bare{row.line, {}};
    const std::vector<Words> parts = parts_of_cell(row.cells[table.sentence_column()]);
    for (std::size_t i = 0; i < parts.size(); ++i) add_row(i == 0 ? row : bare, parts[i], table, scope);
}

void Interpreter::add_row(const Row& row, const Words& sentence, const Table& table, Scope scope) {
    const Block block = block_of(sentence, row.line);
    const std::string& text = block.label.role == Role::none ? block.words.text : block.label.rest;
    if (scope.mode == Mode::initiative)
        add_initiative(block, text, scope);
    else
        add_result(block, text, scope);
    const std::size_t at = table.sentence_column();
    for (std::size_t c = 0; c < row.cells.size(); ++c)
        if (c != at && !is_entered(row, c, table, scope)) add_cell(row, c, table, scope);
    Record& record = thing_in(scope)->record;
    if (scope.mode == Mode::initiative || !names_metric(record, table.meaning_of(at))) return;
    record.values.push_back({Meaning::metric, "metric", record.title, row.line});
    record.title.clear();
}

/// Does a cell only name what the row stands in?
bool Interpreter::is_entered(const Row& row, std::size_t column, const Table& table, const Scope& scope) const {
    const std::string& cycle = sets_[scope.set].cycle;
    switch (table.meaning_of(column)) {
        case Meaning::objective:
        case Meaning::team: return true;
        case Meaning::cycle: return !cycle.empty() && says_only(text_of(row, column), cycle);
        case Meaning::parent: return find_objective(scope, text_of(row, column)) == scope.objective;
        default: return false;
    }
}

void Interpreter::add_cell(const Row& row, std::size_t column, const Table& table, const Scope& scope) {
    const Words& cell = row.cells[column];
    const Meaning meaning = table.meaning_of(column);
    if (meaning == Meaning::initiative && scope.mode != Mode::initiative) return add_work(cell, row.line, scope);
    std::string value = text_of(row, column);
    if (is_blank(value)) value.clear();
    if (meaning == Meaning::id && take_number(*thing_in(scope), value)) return;
    add_field(scope, is_no_value(meaning, value) ? Meaning::unknown : meaning, table.name_of(column), value, row.line);
    if (!cell.struck.empty()) add_aside(scope, row.line, "struck out: " + cell.struck);
    for (const auto* list : {&cell.links, &cell.comments})
        for (const std::string& more : *list) add_aside(scope, row.line, in_one_line(more));
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

}  // namespace okr::exchange::markdown
