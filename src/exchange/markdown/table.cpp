#include "exchange/markdown/table.hpp"

#include <re2/re2.h>

#include <algorithm>

#include "exchange/markdown/text.hpp"

namespace okr::exchange::markdown {

namespace {

/// Names that columns bear beside those that keys bear: "Mid-Q Score", "Target (KR)", "End of Q2".
Meaning meaning_of_column(const std::string& name) {
    static const RE2 result(R"((?i)(?:^|[^a-z])(?:key[- ]?results?|krs?)(?:$|[^a-z]))");
    static const RE2 counter(R"((?i)(?:#|no\.?|id|count|number|score|status|progress|owner|weight|total)\s*$)");
    static const RE2 score(R"((?i)(?:score|grade|rating)$)");
    static const RE2 objective(R"((?i)^(?:the |our )?(?:[a-z]+ )?objectives?(?: \(.*\))?$)");
    static const RE2 current(R"((?i)^(?:current|latest|actual|now)\b)");
    static const RE2 target(R"((?i)^(?:target|goal)\b)");
    static const RE2 owner(R"((?i)\bowners?\b)");
    if (name == "#" || name == "№") return Meaning::id;
    if (const Meaning known = meaning_of(name); known != Meaning::unknown) return known;
    if (RE2::PartialMatch(name, result) && !RE2::PartialMatch(name, counter)) return Meaning::key_result;
    if (RE2::FullMatch(name, objective)) return Meaning::objective;
    if (RE2::PartialMatch(name, score)) return Meaning::score;
    if (RE2::PartialMatch(name, current)) return Meaning::current;
    if (RE2::PartialMatch(name, target)) return Meaning::target;
    return RE2::PartialMatch(name, owner) ? Meaning::owner : Meaning::unknown;
}

/// "KR1", "2", "O1-KR2", "1.1": names of things, no sentences.
bool is_short_name(const std::string& text) {
    static const RE2 name(R"((?i)(?:o\d*[-. ]?)?(?:krs?|key result)?\s*#?\d*(?:\.\d+)*)");
    return RE2::FullMatch(text, name);
}

/// Do most rows have only a name in this column, no sentence?
bool holds_names(const std::vector<Row>& rows, std::size_t column) {
    std::size_t names = 0, full = 0;
    for (std::size_t i = 1; i < rows.size(); ++i) {
        if (column >= rows[i].cells.size() || rows[i].cells[column].text.empty()) continue;
        ++full;
        names += is_short_name(in_one_line(rows[i].cells[column].text)) ? 1 : 0;
    }
    return full > 0 && names * 2 > full;
}

double mean_words(const std::vector<Row>& rows, std::size_t column) {
    std::size_t words = 0;
    for (std::size_t i = 1; i < rows.size(); ++i)
        if (column < rows[i].cells.size()) words += word_count(rows[i].cells[column].text);
    return rows.size() > 1 ? static_cast<double>(words) / static_cast<double>(rows.size() - 1) : 0;
}

bool has(const std::vector<Meaning>& columns, Meaning meaning) {
    return std::find(columns.begin(), columns.end(), meaning) != columns.end();
}

void keep_first(std::vector<Meaning>& columns, Meaning meaning) {
    const auto first = std::find(columns.begin(), columns.end(), meaning);
    if (first != columns.end()) std::replace(first + 1, columns.end(), meaning, Meaning::unknown);
}

/// A column "KR" that holds "KR1", "KR2" names the row; what it says stands beside it.
void settle_names(std::vector<Meaning>& columns, const std::vector<Row>& rows) {
    for (std::size_t i = 0; i < columns.size(); ++i) {
        const bool title = columns[i] == Meaning::key_result || columns[i] == Meaning::objective;
        if (!title || !holds_names(rows, i)) continue;
        const bool another = std::count(columns.begin(), columns.end(), columns[i]) > 1;
        if (columns[i] == Meaning::objective || another) {
            columns[i] = columns[i] == Meaning::objective ? Meaning::parent : Meaning::id;
            continue;
        }
        columns[i] = Meaning::id;
        for (const Meaning text : {Meaning::title, Meaning::description, Meaning::metric, Meaning::target})
            if (const auto column = std::find(columns.begin(), columns.end(), text); column != columns.end()) {
                const auto at = static_cast<std::size_t>(column - columns.begin());
                if (text == Meaning::target && mean_words(rows, at) < 3) continue;
                *column = Meaning::key_result;
                break;
            }
    }
}

}  // namespace

std::vector<Meaning> columns_of(const std::vector<Row>& rows) {
    std::vector<Meaning> columns;
    if (rows.empty()) return columns;
    for (const Words& cell : rows.front().cells) columns.push_back(meaning_of_column(in_one_line(cell.text)));
    settle_names(columns, rows);
    for (const Meaning once : {Meaning::objective, Meaning::key_result, Meaning::initiative, Meaning::title,
                               Meaning::metric, Meaning::target, Meaning::current, Meaning::baseline})
        keep_first(columns, once);
    return columns;
}

TableUse use_of(const std::vector<Row>& rows) {
    if (rows.size() < 2) return TableUse::none;
    const std::vector<Meaning> columns = columns_of(rows);
    const bool result = has(columns, Meaning::key_result);
    if (has(columns, Meaning::objective)) return TableUse::objectives;
    if (result) return TableUse::key_results;
    if (has(columns, Meaning::metric) && (has(columns, Meaning::target) || has(columns, Meaning::current)))
        return TableUse::key_results;
    // Work first, or only a name before it; tasks behind dates are a schedule.
    const auto work =
        static_cast<std::size_t>(std::find(columns.begin(), columns.end(), Meaning::initiative) - columns.begin());
    const bool numbered = !columns.empty() && (columns[0] == Meaning::id || rows.front().cells[0].text.empty());
    if (work == 0 || (work == 1 && numbered) || (work < columns.size() && holds_names(rows, 0)))
        return TableUse::initiatives;
    const bool followed = has(columns, Meaning::owner) || has(columns, Meaning::score);
    return followed && columns.size() > 1 && mean_words(rows, 0) >= 3 ? TableUse::tracked : TableUse::none;
}

}  // namespace okr::exchange::markdown
