#include "exchange/markdown/guard.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

#include "base/utf8.hpp"

namespace okr::exchange::markdown {

namespace {

constexpr std::size_t most_markers = 100;
/// The parser looks through all cells of a line to add one.
constexpr std::size_t most_bars_in_a_line = 1000;
constexpr std::size_t most_steps = 50'000'000;
constexpr std::size_t most_cells = 2'000'000;
constexpr std::size_t most_declarations = 300;
/// Of all links that are defined apart (`[a]: https://…`), written out where they are named.
constexpr std::size_t most_link_bytes = std::size_t{16} << 20;

/// What would open a quote or a list at the beginning of a line, or indent it.
std::size_t markers_before(std::string_view line) {
    std::size_t markers = 0;
    for (const char c : line) {
        if (c == '>' || c == '-' || c == '*' || c == '+' || c == '.' || c == ')')
            ++markers;
        else if (c != ' ' && c != '\t' && (c < '0' || c > '9'))
            break;
    }
    // A rule of dashes or stars is one thing, however long.
    const std::size_t first = line.find_first_not_of(" \t");
    if (first == line.npos) return 0;
    const char mark = line[first];
    const bool rule = mark != '>' && line.find_first_not_of(std::string{mark, ' ', '\t', '|', ':'}) == line.npos;
    return rule && line.find(std::string{mark, mark}) != line.npos ? 1 : markers;
}

/// The longest definition of a link, at most: up to what ends its paragraph, or to the next one.
struct Definitions {
    std::size_t longest = 0;
    std::size_t line = 0;      ///< where the longest begins in the text
    std::size_t brackets = 0;  ///< `[`: no more links are named than that

    void count(std::string_view line_text, std::size_t at) {
        brackets += static_cast<std::size_t>(std::count(line_text.begin(), line_text.end(), '['));
        if (line_text.find("]:") != line_text.npos)
            begin_ = at;
        else if (ends_paragraph(line_text))
            begin_.reset();
        if (!begin_ || at + line_text.size() - *begin_ <= longest) return;
        longest = at + line_text.size() - *begin_;
        line = *begin_;
    }

private:
    /// A mark that stands further in goes on with the paragraph.
    static bool ends_paragraph(std::string_view text) {
        if (text.find_first_not_of(" \t") == text.npos) return true;
        const std::size_t first = text.find_first_not_of(' ');
        if (first > 3) return false;
        const bool is_mark = std::string_view("-*+#").find(text[first]) != std::string_view::npos;
        return is_mark && text.substr(first + 1, 1) == " " && text.find_first_not_of(" \t", first + 1) != text.npos;
    }

    std::optional<std::size_t> begin_;
};

struct Census {
    std::size_t lines = 0;
    std::size_t markers = 0;       ///< most in one line
    std::size_t columns = 0;       ///< most in one line that could divide a table's head from its rows
    std::size_t bars = 0;          ///< most in one line
    std::size_t widest = 0;        ///< where that line begins
    std::size_t steps = 0;         ///< to be made through the cells of all lines
    std::size_t declarations = 0;  ///< `<!X`: each is looked for to the end of its paragraph
    Definitions definitions;
};

/// `at`: where the line begins in the text.
void count_line(std::string_view line, std::size_t at, Census& census) {
    ++census.lines;
    census.definitions.count(line, at);
    census.markers = std::max(census.markers, markers_before(line));
    const auto bars = static_cast<std::size_t>(std::count(line.begin(), line.end(), '|'));
    if (line.find_first_not_of(" \t>|:-") == line.npos) census.columns = std::max(census.columns, bars);
    census.steps += bars * bars;
    if (bars > census.bars) {
        census.bars = bars;
        census.widest = at;
    }
    for (std::size_t mark = line.find("<!"); mark != line.npos; mark = line.find("<!", mark + 2))
        if (mark + 2 < line.size() && line[mark + 2] != '-') ++census.declarations;
}

Census census_of(std::string_view bytes) {
    Census census;
    for (std::size_t at = 0; at < bytes.size();) {
        const std::size_t end = std::min(bytes.find_first_of("\r\n", at), bytes.size());
        count_line(bytes.substr(at, end - at), at, census);
        at = end + 1;
    }
    return census;
}

std::size_t line_of(std::string_view bytes, std::size_t offset) {
    return 1 + static_cast<std::size_t>(
                   std::count(bytes.begin(), bytes.begin() + static_cast<std::ptrdiff_t>(offset), '\n'));
}

std::string fault_of_shape(std::string_view bytes, const Census& census) {
    if (census.markers > most_markers)
        return fmt::format("a line is nested {} levels deep; at most {} are read", census.markers, most_markers);
    if (census.bars > most_bars_in_a_line)
        return fmt::format("line {} has {} bars `|`; at most {} are read: split the table, or import it as CSV",
                           line_of(bytes, census.widest), census.bars, most_bars_in_a_line);
    if (census.columns * census.lines > most_cells || census.steps > most_steps)
        return fmt::format(
            "tables as wide as that at line {} have more cells than can be read: split them, or import them as CSV",
            line_of(bytes, census.widest));
    if (census.declarations > most_declarations)
        return fmt::format("it holds {} declarations `<!…>`; at most {} are read", census.declarations,
                           most_declarations);
    const Definitions& links = census.definitions;
    if (links.longest > most_link_bytes / std::max<std::size_t>(links.brackets, 1))
        return fmt::format(
            "what is defined at line {} (`[…]: …`) is {} bytes long, and may be named {} times: shorten it, or set a "
            "blank line behind it",
            line_of(bytes, links.line), links.longest, links.brackets);
    return {};
}

}  // namespace

std::string reason_not_to_parse(std::string_view bytes) {
    if (bytes.size() > size_limit)
        return fmt::format("it has {} bytes; at most {} (1 MiB) are read: import its parts one by one", bytes.size(),
                           size_limit);
    if (const std::size_t nul = bytes.find('\0'); nul != bytes.npos)
        return fmt::format(
            "line {} holds a NUL byte: this is not a text, or one in UTF-16, to be converted with "
            "`iconv -f UTF-16 -t UTF-8` first",
            line_of(bytes, nul));
    if (const auto bad = base::first_invalid_utf8(bytes))
        return fmt::format("line {} is not valid UTF-8; convert the file first: `iconv -f WINDOWS-1252 -t UTF-8`",
                           line_of(bytes, *bad));
    return fault_of_shape(bytes, census_of(bytes));
}

}  // namespace okr::exchange::markdown
