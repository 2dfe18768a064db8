#include "exchange/csv_columns.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <string_view>
#include <utility>

#include "exchange/record.hpp"

namespace okr::exchange {

namespace {

constexpr std::size_t rows_searched = 20;

constexpr std::array<std::pair<std::string_view, Meaning>, 6> subjects{{
    {"objective", Meaning::objective},
    {"keyresult", Meaning::key_result},
    {"initiative", Meaning::initiative},
    {"project", Meaning::initiative},
    {"kr", Meaning::key_result},
    {"goal", Meaning::objective},
}};

bool is_a_text(Meaning meaning) {
    return meaning == Meaning::objective || meaning == Meaning::key_result || meaning == Meaning::initiative;
}

/// Takes the digits off the front: 2 of "2target".
std::size_t take_number(std::string_view& text) {
    std::size_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + std::min<std::size_t>(text.size(), 4), number);
    if (error != std::errc()) return 0;
    text.remove_prefix(static_cast<std::size_t>(end - text.data()));
    return number;
}

/// "objective owner", "kr 2", "kr 2 target": a subject, perhaps a number, perhaps what of it.
std::optional<Column> column_about(std::string_view bare) {
    for (const auto& [word, about] : subjects) {
        if (!bare.starts_with(word)) continue;
        std::string_view rest = bare.substr(word.size());
        const std::size_t group = take_number(rest);
        if (rest.empty()) return Column{about, about, group, {}};
        const Meaning meaning = meaning_of(rest);
        if (meaning == Meaning::title || meaning == Meaning::description) return Column{about, about, group, {}};
        if (meaning != Meaning::unknown && !is_a_text(meaning)) return Column{meaning, about, group, {}};
    }
    return std::nullopt;
}

Column plain_column(std::string_view name) {
    const std::string bare = bare_name(name);
    if (const auto column = column_about(bare)) return *column;
    const bool is_of_row = bare.starts_with("okr") && meaning_of(bare) == Meaning::unknown;
    const Meaning meaning = meaning_of(is_of_row ? std::string_view(bare).substr(3) : std::string_view(bare));
    return {meaning, is_a_text(meaning) ? meaning : Meaning::unknown, 0, {}};
}

/// What the last words of a heading may say for the whole of it: "Q1 target", "Expected key result".
bool may_stand_for_all(Meaning meaning) {
    switch (meaning) {
        case Meaning::objective:
        case Meaning::key_result:
        case Meaning::initiative:
        case Meaning::baseline:
        case Meaning::target:
        case Meaning::current:
        case Meaning::by:
        case Meaning::owner:
        case Meaning::status:
        case Meaning::confidence:
        case Meaning::progress:
        case Meaning::score: return true;
        default: return false;
    }
}

Column column_by_last_words(std::string_view heading) {
    for (std::size_t at = heading.find_first_of(" _-/"); at != std::string_view::npos;
         at = heading.find_first_of(" _-/", at + 1)) {
        const Column column = plain_column(heading.substr(at + 1));
        if (may_stand_for_all(column.meaning)) return column;
    }
    return {};
}

}  // namespace

Column column_of(const std::string& heading) {
    Column column = plain_column(heading);
    if (column.meaning == Meaning::unknown) column = plain_column(heading.substr(0, heading.find_first_of("([")));
    if (column.meaning == Meaning::unknown) column = column_by_last_words(heading);
    column.name = heading;
    return column;
}

namespace {

bool is_goal(const Column& column) { return column.meaning == Meaning::objective && bare_name(column.name) == "goal"; }

/// Are most cells of this column, below the headings, short texts with a number?
bool holds_values(const std::vector<CsvRow>& rows, std::size_t heading, std::size_t column) {
    std::size_t values = 0, all = 0;
    for (std::size_t i = heading + 1; i < rows.size(); ++i) {
        if (column >= rows[i].cells.size() || rows[i].cells[column].empty()) continue;
        ++all;
        values += looks_like_value(rows[i].cells[column]) ? 1 : 0;
    }
    return 2 * values > all;
}

}  // namespace

std::vector<Column> columns_of(const std::vector<CsvRow>& rows, std::size_t heading) {
    std::vector<Column> columns;
    for (const std::string& cell : rows[heading].cells) columns.push_back(column_of(cell));
    const auto any = [&](auto is) { return std::any_of(columns.begin(), columns.end(), is); };
    const bool has_target = any([](const Column& one) { return one.meaning == Meaning::target; });
    const bool has_objective =
        any([](const Column& one) { return one.meaning == Meaning::objective && !is_goal(one); });
    const bool has_other_text = any([](const Column& one) {
        return !is_goal(one) &&
               (is_a_text(one.meaning) || one.meaning == Meaning::title || one.meaning == Meaning::metric);
    });
    for (std::size_t i = 0; i < columns.size(); ++i)
        if (is_goal(columns[i]) && !has_target && has_other_text && (has_objective || holds_values(rows, heading, i)))
            columns[i] = {Meaning::target, Meaning::unknown, 0, columns[i].name};
    return columns;
}

std::optional<std::size_t> heading_row(const std::vector<CsvRow>& rows) {
    for (std::size_t row = 0; row < std::min(rows.size(), rows_searched); ++row) {
        std::size_t known = 0;
        bool has_text = false;
        for (const std::string& cell : rows[row].cells) {
            if (cell.size() > 60) continue;
            const Meaning meaning = column_of(cell).meaning;
            known += meaning != Meaning::unknown ? 1 : 0;
            has_text = has_text || is_a_text(meaning) || meaning == Meaning::title || meaning == Meaning::metric;
        }
        if (has_text && (known > 1 || rows[row].cells.size() == 1)) return row;
    }
    return std::nullopt;
}

}  // namespace okr::exchange
