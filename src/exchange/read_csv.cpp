// Tables: a row a key result, a row an object with its type, or several key results beside their objective.
#include <algorithm>
#include <map>

#include "exchange/assembly.hpp"
#include "exchange/csv_columns.hpp"
#include "exchange/csv_sums.hpp"
#include "exchange/importer.hpp"
#include "exchange/lost_words.hpp"

namespace okr::exchange {

namespace {

constexpr std::string_view how_to_name =
    "no row names the columns; the first one should say `Objective` and `Key result`, and may say `Team`, `Cycle`, "
    "`Baseline`, `Target`, `Current`, `Owner`, `Initiative`";

/// One row by what its cells are about.
struct Told {
    Record objective, initiative;
    std::map<std::size_t, Record> key_results;  ///< by their number in the headings
    std::vector<NamedValue> others;             ///< of the row as a whole
    std::string team, cycle;
};

class Table {
public:
    explicit Table(std::vector<CsvRow> rows, std::size_t heading) : rows_(std::move(rows)), heading_(heading) {
        columns_ = columns_of(rows_, heading);
        sums_ = take_sums(rows_, heading);
    }

    Exchange read() {
        if (is_flat())
            read_flat();
        else
            for (std::size_t i = heading_ + 1; i < rows_.size(); ++i) read_row(rows_[i]);
        keep_what_stood_above();
        for (const Exchange::Aside& sum : sums_) assembly_.set().asides.push_back(sum);
        std::vector<NamedValue> told = values_told();
        Exchange exchange = assembly_.take();
        keep_lost_words(exchange, told);
        return exchange;
    }

private:
    [[nodiscard]] bool has(Meaning meaning) const {
        return std::any_of(columns_.begin(), columns_.end(), [&](const Column& c) { return c.meaning == meaning; });
    }

    /// Every row is an object, and a cell says of which type, or who its parent is.
    [[nodiscard]] bool is_flat() const {
        return has(Meaning::type) || (has(Meaning::parent) && has(Meaning::title) && !has(Meaning::key_result));
    }

    template <typename Visit>
    void visit_cells(const CsvRow& row, Visit visit) const {
        static const Column beyond{Meaning::unknown, Meaning::unknown, 0, "Column without a name"};
        for (std::size_t i = 0; i < row.cells.size(); ++i)
            if (!row.cells[i].empty()) visit(i < columns_.size() ? columns_[i] : beyond, row.cells[i]);
    }

    void keep_what_stood_above() {
        for (std::size_t i = 0; i < heading_; ++i)
            for (const std::string& cell : rows_[i].cells)
                if (!cell.empty()) assembly_.set().asides.push_back({rows_[i].line, cell});
    }

    /// Every cell with its column's name; names of columns without a meaning too.
    [[nodiscard]] std::vector<NamedValue> values_told() const {
        std::vector<NamedValue> told;
        for (const Column& column : columns_)
            if (column.meaning == Meaning::unknown && !column.name.empty())
                told.push_back({Meaning::aside, "column", column.name, rows_[heading_].line});
        for (std::size_t i = heading_ + 1; i < rows_.size(); ++i)
            visit_cells(rows_[i], [&](const Column& column, const std::string& text) {
                told.push_back({column.meaning, column.name, text, rows_[i].line});
            });
        return told;
    }

    // A list of objects, one a row.

    void read_flat() {
        std::vector<FlatRecord> records;
        for (std::size_t i = heading_ + 1; i < rows_.size(); ++i) records.push_back(flat_record(rows_[i]));
        assemble(assembly_, records);
    }

    FlatRecord flat_record(const CsvRow& row) {
        FlatRecord flat;
        flat.record.line = row.line;
        visit_cells(row, [&](const Column& column, const std::string& text) {
            if (column.meaning == Meaning::type && type_of(text) != Meaning::unknown)
                flat.type = type_of(text);
            else if (column.meaning == Meaning::parent)
                flat.parent = text;
            else if (column.meaning == Meaning::team)
                flat.team = text;
            else if (column.meaning == Meaning::cycle)
                flat.cycle = text;
            else if (flat.record.title.empty() && (column.meaning == Meaning::title || column.meaning == column.about))
                flat.record.title = text;
            else
                flat.record.values.push_back({column.meaning, column.name, text, row.line});
        });
        if (flat.record.title.empty()) flat.record.title = flat.record.take(Meaning::description);
        if (flat.team.empty()) flat.team = team_;
        if (flat.cycle.empty()) flat.cycle = cycle_;
        team_ = flat.team;
        cycle_ = flat.cycle;
        return flat;
    }

    // A row that tells an objective, key results and an initiative.

    Told told_by(const CsvRow& row) const {
        Told told;
        told.objective.line = told.initiative.line = row.line;
        visit_cells(row, [&](const Column& column, const std::string& text) { sort(told, column, text, row.line); });
        return told;
    }

    static void sort(Told& told, const Column& column, const std::string& text, std::size_t line) {
        const NamedValue value{column.meaning, column.name, text, line};
        if (column.meaning == Meaning::team || column.meaning == Meaning::cycle) {
            (column.meaning == Meaning::team ? told.team : told.cycle) = text;
        } else if (column.about == Meaning::unknown) {
            told.others.push_back(value);
        } else {
            Record& record = column.about == Meaning::objective    ? told.objective
                             : column.about == Meaning::initiative ? told.initiative
                                                                   : told.key_results[column.group];
            record.line = line;
            if (column.meaning == column.about && record.title.empty())
                record.title = text;
            else
                record.values.push_back(value);
        }
    }

    void read_row(const CsvRow& row) {
        Told told = told_by(row);
        name_by_title(told, row.line);
        share_out(told);
        if (!told.team.empty()) team_ = told.team;
        if (!told.cycle.empty()) cycle_ = told.cycle;
        assembly_.enter(team_, cycle_);
        place(told);
    }

    /// A column "Title", "Name" or "Metric" alone names the key result, or the objective where there are key results.
    void name_by_title(Told& told, std::size_t line) const {
        const bool names_objective = !has(Meaning::objective) && has(Meaning::key_result);
        Record& record = names_objective ? told.objective : told.key_results[0];
        record.line = line;
        for (const Meaning meaning : {Meaning::title, Meaning::description, Meaning::metric}) {
            if (meaning == Meaning::metric && (names_objective || told.objective.title.empty() == false)) break;
            const auto found = std::find_if(told.others.begin(), told.others.end(),
                                            [&](const NamedValue& value) { return value.meaning == meaning; });
            if (found == told.others.end() || !record.title.empty()) continue;
            record.title = found->text;
            told.others.erase(found);
        }
        if (told.key_results[0].title.empty() && told.key_results[0].values.empty() && !has_measure(told))
            told.key_results.erase(0);
    }

    static bool has_measure(const Told& told) {
        return std::any_of(told.others.begin(), told.others.end(),
                           [](const NamedValue& value) { return value.meaning == Meaning::metric; });
    }

    /// What is about the row as a whole belongs to its key result, without one to its initiative or its objective.
    static void share_out(Told& told) {
        for (NamedValue& value : told.others) {
            const bool is_of_objective = value.meaning == Meaning::supports || value.meaning == Meaning::parent ||
                                         value.meaning == Meaning::shared_with || value.meaning == Meaning::because;
            const bool is_of_initiative = value.meaning == Meaning::so_that || value.meaning == Meaning::moves ||
                                          value.meaning == Meaning::link || value.meaning == Meaning::replaces;
            Record& record = is_of_objective || (told.key_results.empty() && told.initiative.title.empty())
                                 ? told.objective
                             : told.key_results.empty() || (is_of_initiative && !told.initiative.title.empty())
                                 ? told.initiative
                                 : told.key_results.begin()->second;
            record.values.push_back(std::move(value));
        }
    }

    void place(Told& told) {
        place_objective(told.objective);
        for (auto& [number, record] : told.key_results) place_key_result(record);
        if (told.initiative.title.empty()) return place_objective(told.initiative);
        Exchange::Initiative& initiative = assembly_.initiative(told.initiative);
        if (told.key_results.size() == 1) assembly_.link_to_last_key_result(initiative);
    }

    /// A row without an objective's title speaks of the one above.
    void place_objective(const Record& record) {
        if (record.title.empty() && record.values.empty()) return;
        if (record.title.empty() && assembly_.has_objective()) return complete(assembly_.last_objective(), record);
        assembly_.objective(record);
    }

    void place_key_result(const Record& record) {
        if (record.title.empty() && record.text(Meaning::metric).empty()) return place_objective(record);
        assembly_.key_result(record);
    }

    std::vector<CsvRow> rows_;
    std::vector<Exchange::Aside> sums_;  ///< what stood below them
    std::size_t heading_;
    std::vector<Column> columns_;
    Assembly assembly_;
    std::string team_, cycle_;  ///< of the row above, where cells are merged
};

}  // namespace

base::Result<Exchange> read_csv(const Source& source) {
    auto rows = csv_rows(source.text);
    if (!rows) return rows.failure();
    if (rows->empty()) return base::Failure{"the table is empty"};
    const auto heading = heading_row(*rows);
    if (!heading) return base::Failure{std::string(how_to_name)};
    return Table(std::move(*rows), *heading).read();
}

}  // namespace okr::exchange
