#include "render/wrap.hpp"

#include <algorithm>

#include "base/printable.hpp"
#include "base/width.hpp"

namespace okr::render {

namespace {

constexpr std::string_view blanks = " \t\r\n";

std::string_view take_word(std::string_view& text) {
    text.remove_prefix(std::min(text.find_first_not_of(blanks), text.size()));
    const std::string_view word = text.substr(0, text.find_first_of(blanks));
    text.remove_prefix(word.size());
    return word;
}

/// `::` behind nothing but blanks is a command to GitHub.
bool may_begin_line(std::string_view word) { return word.find("::") == std::string_view::npos; }

}  // namespace

std::string wrapped(std::string_view text, std::size_t before, const Style& style) {
    const std::size_t limit = std::clamp<std::size_t>(style.terminal_width, 40, 100);
    std::string out;
    std::size_t column = before;
    for (std::string_view word = take_word(text); !word.empty(); word = take_word(text)) {
        const std::size_t width = base::display_width(word);
        const bool full = column + 1 + width > limit && may_begin_line(word);
        if (!out.empty()) out += full ? "\n" + std::string(before, ' ') : " ";
        column = out.empty() ? before + width : full ? before + width : column + 1 + width;
        out += base::printable(word);
    }
    return out;
}

}  // namespace okr::render
