#include "render/workflow_command.hpp"

#include <fmt/format.h>

#include "base/glyph.hpp"
#include "render/place.hpp"

namespace okr::render {

namespace {

/// Harmless, but for line ends: these are escaped in GitHub's own way.
std::string with_line_ends(std::string_view text) {
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        const base::Glyph glyph = base::next_glyph(text, at);
        if (glyph.code == '\n' || glyph.code == '\r')
            out += text[at];
        else
            append_shown(out, text, glyph);
        at = glyph.end;
    }
    return out;
}

std::string percent_escaped(std::string_view text, std::string_view special) {
    std::string out;
    for (const char c : with_line_ends(text))
        out += special.find(c) == std::string_view::npos ? std::string(1, c)
                                                         : fmt::format("%{:02X}", static_cast<unsigned char>(c));
    return out;
}

std::string escaped_data(std::string_view text) { return percent_escaped(text, "%\r\n"); }

std::string escaped_property(std::string_view text) { return percent_escaped(text, "%\r\n:,"); }

/// Columns only within one line: GitHub refuses them otherwise.
std::string lines_of(const Region& at) {
    const std::size_t last = last_line(at);
    if (last > at.from.line) return fmt::format("line={},endLine={}", at.from.line, last);
    if (at.to.line > at.from.line) return fmt::format("line={0},endLine={0}", at.from.line);
    return fmt::format("line={0},endLine={0},col={1},endColumn={2}", at.from.line, at.from.column, at.to.column);
}

}  // namespace

std::string workflow_command(std::string_view command, const Region& at, std::string_view path_prefix,
                             std::string_view title, std::string_view message) {
    return fmt::format("::{} file={},{},title={}::{}\n", command, escaped_property(std::string(path_prefix) + at.file),
                       lines_of(at), escaped_property(title), escaped_data(message));
}

}  // namespace okr::render
