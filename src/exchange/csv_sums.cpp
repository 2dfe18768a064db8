#include "exchange/csv_sums.hpp"

#include <fmt/format.h>

#include <string>
#include <string_view>

#include "exchange/meaning.hpp"
#include "exchange/record.hpp"

namespace okr::exchange {

namespace {

constexpr std::string_view words =
    " total totals grandtotal overall sum sums average averages avg mean median overalltotal summe gesamt "
    "durchschnitt moyenne somme promedio ";

/// A word for it, and nothing else but numbers.
bool sums_up(const CsvRow& row) {
    bool has_word = false;
    for (const std::string& cell : row.cells) {
        if (cell.empty() || looks_like_value(cell)) continue;
        const std::string word = fmt::format(" {} ", bare_name(cell));
        if (has_word || words.find(word) == std::string_view::npos) return false;
        has_word = true;
    }
    return has_word;
}

Exchange::Aside told(const CsvRow& row) {
    std::string text;
    for (const std::string& cell : row.cells)
        if (!cell.empty()) text += (text.empty() ? "" : " | ") + cell;
    return {row.line, text};
}

}  // namespace

std::vector<Exchange::Aside> take_sums(std::vector<CsvRow>& rows, std::size_t heading) {
    std::size_t end = rows.size();
    while (end > heading + 1 && sums_up(rows[end - 1])) --end;
    std::vector<Exchange::Aside> sums;
    for (std::size_t i = end; i < rows.size(); ++i) sums.push_back(told(rows[i]));
    rows.resize(end);
    return sums;
}

}  // namespace okr::exchange
