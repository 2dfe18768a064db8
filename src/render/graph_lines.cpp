#include "render/graph_lines.hpp"

#include "base/glyph.hpp"
#include "base/width.hpp"

namespace okr::render {

namespace {

/// The beginning of a text that takes no more cells, one glyph at least.
std::string_view beginning(std::string_view text, std::size_t cells) {
    std::size_t end = 0;
    for (std::size_t width = 0; end < text.size();) {
        const base::Glyph glyph = base::next_glyph(text, end);
        if (end > 0 && width + glyph.width > cells) break;
        width += glyph.width;
        end = glyph.end;
    }
    return text.substr(0, end);
}

/// Takes one line off the text: whole words, or a part of one that is longer than a line.
std::string_view take_line(std::string_view& text, std::size_t cells) {
    std::string_view line = beginning(text, cells);
    if (line.size() < text.size() && text[line.size()] != ' ') {
        const std::size_t blank = line.rfind(' ');
        if (blank != std::string_view::npos && blank > 0) line = line.substr(0, blank);
    }
    text.remove_prefix(line.size());
    text.remove_prefix(std::min(text.find_first_not_of(' '), text.size()));
    return line;
}

}  // namespace

std::vector<std::string> title_lines(std::string_view title, std::size_t cells, std::size_t most) {
    std::vector<std::string> lines;
    title.remove_prefix(std::min(title.find_first_not_of(' '), title.size()));
    while (!title.empty() && lines.size() + 1 < most) lines.emplace_back(take_line(title, cells));
    if (title.empty() || most == 0) return lines;
    const bool is_cut = base::display_width(title) > cells;
    lines.push_back(is_cut ? std::string(beginning(title, cells - 1)) + "…" : std::string(title));
    return lines;
}

}  // namespace okr::render
