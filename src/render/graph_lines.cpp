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

std::string clipped(std::string_view line, std::size_t cells) {
    if (base::display_width(line) + 1 > cells) line = beginning(line, cells - 1);
    return std::string(line) + "…";
}

}  // namespace

std::vector<std::string> title_lines(std::string_view title, std::size_t cells, std::size_t most) {
    std::vector<std::string> lines;
    title.remove_prefix(std::min(title.find_first_not_of(' '), title.size()));
    while (!title.empty() && lines.size() < most) {
        const std::string_view line = take_line(title, cells);
        const bool is_cut = lines.size() + 1 == most && !title.empty();
        lines.push_back(is_cut ? clipped(line, cells) : std::string(line));
    }
    return lines;
}

}  // namespace okr::render
