#include "render/source_line.hpp"

#include <algorithm>
#include <span>
#include <vector>

#include "base/glyph.hpp"
#include "render/line_bytes.hpp"

namespace okr::render {

namespace {

constexpr std::size_t tab_width = 4;
constexpr std::string_view ellipsis = "…";

/// No terminal shows more bytes of a line than this on either side of a place, so no more of it is looked at: a
/// megabyte may be one line full of findings.
std::size_t reach_of(std::size_t width) {
    constexpr std::size_t farthest = 1024;
    constexpr std::size_t longest_character = 4;
    return std::min(farthest, longest_character * (width + 16));
}

struct Cell {
    base::Glyph glyph;
    std::size_t width = 0;
    bool marked = false;
};

bool continues_character(char byte) { return (byte & 0xC0) == 0x80; }

/// The line, or a part of it that reaches further than what is looked at.
LineBytes line_around(std::string_view text, std::size_t at, std::size_t reach) {
    constexpr std::size_t more = 8;
    at = std::min(at, text.size());
    const std::size_t begin = at - std::min(at, reach + more);
    const LineBytes line = line_at(text.substr(begin, at - begin + reach + more), at - begin);
    return {begin + line.begin, begin + line.end};
}

LineBytes near(std::string_view text, LineBytes line, std::size_t at, std::size_t reach) {
    LineBytes cut{std::max(line.begin, at - std::min(at, reach)), std::min(line.end, at + reach)};
    while (cut.begin > line.begin && continues_character(text[cut.begin])) --cut.begin;
    while (cut.end < line.end && continues_character(text[cut.end])) ++cut.end;
    return cut;
}

Cell cell_of(const base::Glyph& glyph, const Region& at) {
    const bool is_marked = glyph.begin < std::max(at.end, at.begin + 1) && glyph.end > at.begin;
    return {glyph, glyph.code == '\t' ? tab_width : glyph.width, is_marked};
}

std::vector<Cell> cells_of(std::string_view text, LineBytes line, const Region& at) {
    std::vector<Cell> cells;
    cells.reserve(line.end - line.begin);
    for (std::size_t next = line.begin; next < line.end;) {
        const base::Glyph glyph = base::next_glyph(text.substr(0, line.end), next);
        cells.push_back(cell_of(glyph, at));
        next = glyph.end;
    }
    return cells;
}

std::size_t width_of(std::span<const Cell> cells) {
    std::size_t width = 0;
    for (const Cell& cell : cells) width += cell.width;
    return width;
}

/// The mark alone; a region past the end of the line marks the one cell after it.
SourceLine marked(std::span<const Cell> cells) {
    SourceLine line;
    const auto is_marked = [](const Cell& cell) { return cell.marked; };
    const auto begin = std::find_if(cells.begin(), cells.end(), is_marked);
    const auto end = std::find_if_not(begin, cells.end(), is_marked);
    line.mark_begin = width_of({cells.begin(), begin});
    line.mark_width = std::max<std::size_t>(1, width_of({begin, end}));
    return line;
}

/// All the cells in a row.
SourceLine joined(std::string_view text, std::span<const Cell> cells) {
    SourceLine line = marked(cells);
    for (const Cell& cell : cells)
        if (cell.glyph.code == '\t')
            line.shown.append(cell.width, ' ');
        else
            append_shown(line.shown, text, cell.glyph);
    return line;
}

/// How many cells to leave out on the left: none if enough of the mark is seen so, else as many as bring it to the
/// middle.
std::size_t hidden_left(const SourceLine& line, std::size_t width) {
    if (line.mark_begin <= width / 3 || line.mark_begin + line.mark_width < width) return 0;
    const std::size_t lead = std::max<std::size_t>(4, (width - std::min(width, line.mark_width)) / 2);
    return line.mark_begin - std::min(line.mark_begin, lead);
}

std::size_t count_fitting(std::span<const Cell> cells, std::size_t width) {
    std::size_t count = 0;
    for (std::size_t used = 0; count < cells.size() && used + cells[count].width <= width; ++count)
        used += cells[count].width;
    return count;
}

struct Cut {
    bool left = false;
    bool right = false;
};

/// The line within `width` cells, an ellipsis where something is left out.
SourceLine window(std::string_view text, std::span<const Cell> cells, Cut cut, std::size_t width) {
    const std::size_t hidden = hidden_left(marked(cells), width - 2);
    cut.left = cut.left || hidden > 0;
    std::size_t first = count_fitting(cells, hidden);
    while (cut.left && first < cells.size() && cells[first].width == 0) ++first;
    cells = cells.subspan(first);
    const std::size_t shown = count_fitting(cells, width - 2);
    cut.right = cut.right || shown < cells.size();
    SourceLine line = joined(text, cells.first(shown));
    if (cut.left) line.shown.insert(0, ellipsis), line.mark_begin += 1;
    if (cut.right) line.shown += ellipsis;
    return line;
}

/// Nearly all lines: a cell is a byte, and none needs a closer look.
bool is_plain(std::string_view text, LineBytes line, std::size_t width) {
    const std::string_view shown = text.substr(line.begin, line.end - line.begin);
    return shown.size() <= std::min(width, reach_of(width)) && base::plain_end(shown, 0) == shown.size();
}

SourceLine plain_line(std::string_view text, LineBytes line, const Region& at) {
    const std::size_t begin = std::clamp(at.begin, line.begin, line.end);
    const std::size_t end = std::clamp(at.end, begin, line.end);
    return {std::string(text.substr(line.begin, line.end - line.begin)), begin - line.begin,
            std::max<std::size_t>(1, end - begin)};
}

}  // namespace

SourceLine source_line(std::string_view text, const Region& at, std::size_t width) {
    const std::size_t reach = reach_of(width);
    const LineBytes line = line_around(text, at.begin, reach);
    const LineBytes seen = near(text, line, std::clamp(at.begin, line.begin, line.end), reach);
    if (is_plain(text, line, width)) return plain_line(text, line, at);
    const std::vector<Cell> cells = cells_of(text, seen, at);
    const Cut cut{seen.begin > line.begin, seen.end < line.end};
    const bool fits = !cut.left && !cut.right && width_of(cells) <= width;
    return fits ? joined(text, cells) : window(text, cells, cut, width);
}

}  // namespace okr::render
