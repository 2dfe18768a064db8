#include "exchange/csv_rows.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/formula.hpp"
#include "exchange/record.hpp"

namespace okr::exchange {

namespace {

/// A cell is blank at its begin, within quotes, behind them, or plain.
enum class State { begin, plain, quoted, after };

class Scanner {
public:
    Scanner(std::string_view text, char separator, std::size_t first_line)
        : text_(text), separator_(separator), line_(first_line) {}

    base::Result<std::vector<CsvRow>> rows() {
        row_.line = line_;
        for (at_ = 0; at_ < text_.size(); ++at_) state_ == State::quoted ? in_quotes(text_[at_]) : outside(text_[at_]);
        if (state_ == State::quoted)
            return base::Failure{fmt::format("line {}: a quote is opened here and never closed", quote_line_)};
        end_row();
        return std::move(rows_);
    }

private:
    void in_quotes(char c) {
        if (c == '\n') ++line_;
        if (c != '"') {
            cell_ += c;
        } else if (text_.substr(at_ + 1).starts_with('"')) {
            cell_ += c;
            ++at_;
        } else {
            state_ = State::after;
        }
    }

    void outside(char c) {
        if (c == separator_) return end_cell();
        if (c == '\n' || c == '\r') return end_line(c);
        if (c == '"' && state_ == State::begin) {
            cell_.clear();
            quote_line_ = line_;
            state_ = State::quoted;
            return;
        }
        cell_ += c;
        if (c != ' ' && c != '\t' && state_ == State::begin) state_ = State::plain;
    }

    void end_line(char c) {
        if (c == '\r' && text_.substr(at_ + 1).starts_with('\n')) ++at_;
        end_row();
        row_.line = ++line_;
    }

    void end_cell() {
        row_.cells.push_back(base::without_formula_guard(trimmed(cell_)));
        cell_.clear();
        state_ = State::begin;
    }

    void end_row() {
        end_cell();
        const bool has_text =
            std::any_of(row_.cells.begin(), row_.cells.end(), [](const auto& c) { return !c.empty(); });
        if (has_text) rows_.push_back(row_);
        row_.cells.clear();
    }

    std::string_view text_;
    char separator_;
    std::size_t line_;
    std::size_t quote_line_ = 0;
    std::size_t at_ = 0;
    State state_ = State::begin;
    std::string cell_;
    CsvRow row_;
    std::vector<CsvRow> rows_;
};

/// The one that stands most often in the first lines, quoted cells left out; the comma where none does.
char separator_of(std::string_view text) {
    std::size_t best = 0;
    char chosen = ',';
    for (const char candidate : {',', ';', '\t'}) {
        std::size_t count = 0;
        bool is_quoted = false;
        for (const char c : text.substr(0, 4096)) {
            if (c == '"') is_quoted = !is_quoted;
            if (c == '\n' && !is_quoted && count > 0) break;
            count += c == candidate && !is_quoted ? 1 : 0;
        }
        if (count > best) chosen = candidate;
        best = std::max(best, count);
    }
    return chosen;
}

}  // namespace

base::Result<std::vector<CsvRow>> csv_rows(std::string_view text) {
    // "sep=;" in the first line is how a spreadsheet is told.
    const std::string_view first = text.substr(0, text.find_first_of("\r\n"));
    if (first.size() == 5 && first.starts_with("sep=")) {
        text.remove_prefix(std::min(text.find('\n'), text.size() - 1) + 1);
        return Scanner(text, first[4], 2).rows();
    }
    return Scanner(text, separator_of(text), 1).rows();
}

}  // namespace okr::exchange
