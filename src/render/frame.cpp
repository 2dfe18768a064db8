#include "render/frame.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "render/place.hpp"
#include "render/source_line.hpp"
#include "render/summary.hpp"

namespace okr::render {

namespace {

std::string rail(std::string_view number, std::size_t gutter, const Style& style) {
    return paint(fmt::format("{:>{}} |", number, gutter), Ink::frame, style);
}

/// " … and 3 more lines" behind the mark of a region that goes on below.
std::string rest_of(const Region& at) {
    const std::size_t last = last_line(at);
    return last > at.from.line ? " … and " + counted(last - at.from.line, "more line") : "";
}

std::size_t room(std::size_t gutter, const Style& style) {
    const std::size_t width = std::clamp<std::size_t>(style.terminal_width, 40, 400);
    return width - std::min<std::size_t>(gutter + 3, 20);
}

}  // namespace

const Source* find_source(const Report& report, std::string_view path) {
    const auto found = std::lower_bound(report.sources.begin(), report.sources.end(), path,
                                        [](const Source& source, std::string_view p) { return source.path < p; });
    return found != report.sources.end() && found->path == path ? &*found : nullptr;
}

std::size_t gutter_width(std::size_t line) { return fmt::formatted_size("{}", line); }

std::string frame(const Report& report, const Region& at, std::size_t gutter, Ink ink, const Style& style) {
    const Source* const source = find_source(report, at.file);
    if (source == nullptr) return {};
    const SourceLine line = source_line(source->text, at, room(gutter, style));
    const std::string blank(line.mark_begin + 1, ' ');
    const std::string marks = std::string(line.mark_width, '^') + rest_of(at);
    return fmt::format("{}\n{} {}\n{}{}{}\n", rail("", gutter, style),
                       rail(std::to_string(at.from.line), gutter, style), line.shown, rail("", gutter, style), blank,
                       paint(marks, ink, style));
}

}  // namespace okr::render
