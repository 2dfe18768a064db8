#include "render/wrap.hpp"

#include <algorithm>

#include "base/glyph.hpp"
#include "base/printable.hpp"
#include "base/width.hpp"

namespace okr::render {

namespace {

constexpr auto is_blank = [](char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; };

std::string_view take_word(std::string_view& text) {
    const auto begin = std::find_if_not(text.begin(), text.end(), is_blank);
    const auto end = std::find_if(begin, text.end(), is_blank);
    const std::string_view word(begin, end);
    text = std::string_view(end, text.end());
    return word;
}

/// `::` behind nothing but blanks is a command to GitHub.
bool may_begin_line(std::string_view word) { return word.find("::") == std::string_view::npos; }

}  // namespace

std::string wrapped(std::string_view text, std::size_t before, const Style& style) {
    const std::size_t limit = std::clamp<std::size_t>(style.terminal_width, 40, 100);
    const bool is_plain = base::plain_end(text, 0) == text.size();  // most texts: bytes are cells
    std::string out;
    out.reserve(text.size() + text.size() / 4);
    std::size_t column = before;
    for (std::string_view word = take_word(text); !word.empty(); word = take_word(text)) {
        const std::size_t width = is_plain ? word.size() : base::display_width(word);
        const bool full = column + 1 + width > limit && may_begin_line(word);
        if (!out.empty()) full ? out.append(1, '\n').append(before, ' ') : out.append(1, ' ');
        column = out.empty() ? before + width : full ? before + width : column + 1 + width;
        is_plain ? out.append(word) : out.append(base::printable(word));
    }
    return out;
}

}  // namespace okr::render
