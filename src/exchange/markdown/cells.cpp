#include "exchange/markdown/cells.hpp"

#include <algorithm>
#include <utility>

#include "exchange/markdown/text.hpp"

namespace okr::exchange::markdown {

std::size_t Table::column_of(Meaning meaning) const {
    return static_cast<std::size_t>(std::find(columns.begin(), columns.end(), meaning) - columns.begin());
}

std::size_t Table::sentence_column() const {
    for (const Meaning meaning :
         {Meaning::key_result, Meaning::metric, Meaning::initiative, Meaning::objective, Meaning::title})
        if (const std::size_t at = column_of(meaning); at < columns.size()) return at;
    return 0;
}

Meaning Table::meaning_of(std::size_t column) const {
    return column < columns.size() ? columns[column] : Meaning::unknown;
}

std::string Table::name_of(std::size_t column) const { return text_of(rows.front(), column); }

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

std::vector<Words> parts_of_cell(const Words& cell, std::size_t least_words) {
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

bool is_blank(std::string_view text) { return stripped(text, " -\xE2\x80\x93\x94\x95\xA6.").empty(); }

bool is_no_value(Meaning meaning, std::string_view text) {
    if (meaning != Meaning::current && meaning != Meaning::baseline) return false;
    const std::string phrase = phrase_of(text);
    for (const std::string_view word : {"blocked", "unknown", "n/a", "na", "tbd", "tba", "none", "pending",
                                        "not started", "not measured", "not yet", "missing", "no data", "in progress"})
        if (phrase == word) return true;
    return false;
}

bool says_nothing_else(const Row& row, std::size_t column) {
    for (std::size_t c = 0; c < row.cells.size(); ++c)
        if (c != column && !is_blank(in_one_line(row.cells[c].text))) return false;
    return true;
}

}  // namespace okr::exchange::markdown
