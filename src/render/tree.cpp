#include "render/tree.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "render/conversation_text.hpp"
#include "render/percent.hpp"
#include "render/wrap.hpp"

namespace okr::render {

namespace {

constexpr int bar_cells = 10;

std::string repeated(std::string_view text, int times) {
    std::string out;
    for (int i = 0; i < times; ++i) out += text;
    return out;
}

}  // namespace

Branch Branch::below(bool is_last, bool has_entries) const {
    Branch branch;
    branch.first_ = rest_ + (is_last ? "└─ " : "├─ ");
    branch.rest_ = rest_ + (is_last ? "   " : "│  ");
    branch.width_ = width_ + 3;
    branch.has_entries_ = has_entries;
    return branch;
}

/// Left of every line but the first.
std::string Branch::margin(std::size_t indent, const Style& style) const {
    if (!has_entries_ || indent == 0) return paint(rest_, Ink::faint, style) + std::string(indent, ' ');
    return paint(rest_ + "│", Ink::faint, style) + std::string(indent - 1, ' ');
}

std::string Branch::first(std::string_view lead, std::size_t lead_width, std::string_view text, const Style& style,
                          Ink ink) const {
    return lines(paint(first_, Ink::faint, style) + std::string(lead), width_ + lead_width, lead_width, text, style,
                 ink);
}

std::string Branch::further(std::size_t indent, std::string_view text, const Style& style, Ink ink) const {
    return lines(margin(indent, style), width_ + indent, indent, text, style, ink);
}

std::string Branch::lines(std::string first, std::size_t before, std::size_t indent, std::string_view text,
                          const Style& style, Ink ink) const {
    const bool stands_alone = first.find_first_not_of(' ') == std::string::npos;
    const std::string block = wrapped(stands_alone ? as_line(text) : std::string(text), before, style);
    std::string out = std::move(first);
    for (std::size_t at = 0; at < block.size();) {
        const std::size_t end = std::min(block.find('\n', at), block.size());
        if (at > 0) out += "\n" + margin(indent, style);
        const std::size_t start = at > 0 ? at + before : at;
        out += paint(std::string_view(block).substr(start, end - start), ink, style);
        at = end + 1;
    }
    return out + "\n";
}

std::string progress_bar(std::optional<double> progress, bool counts, const Style& style) {
    if (!progress) return paint(repeated("·", bar_cells) + "    –", Ink::faint, style);
    const int percent = in_percent(*progress);
    const int cells = percent / bar_cells;
    const std::string bar = repeated(counts ? "█" : "▒", cells) + repeated("░", bar_cells - cells);
    return paint(bar, counts ? Ink::good : Ink::faint, style) + fmt::format(" {:>3}%", percent);
}

}  // namespace okr::render
