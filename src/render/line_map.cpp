#include "render/line_map.hpp"

#include <algorithm>

#include "base/utf8.hpp"

namespace okr::render {

LineMap::LineMap(const Report& report) {
    for (const Source& source : report.sources) lines_.emplace(source.path, base::LineIndex(source.text));
}

std::optional<Position> LineMap::position(std::string_view file, std::size_t offset) const {
    const auto found = lines_.find(file);
    if (found == lines_.end()) return std::nullopt;
    return found->second.position(offset);
}

Region LineMap::first_line(const Region& at) const {
    if (at.to.line <= at.from.line) return at;
    Region first = at;
    first.to = at.from;
    const auto found = lines_.find(at.file);
    if (found == lines_.end()) return first;
    const std::size_t length = base::count_code_points(found->second.line(at.from.line));
    first.to.column = std::max(at.from.column, length + 1);
    return first;
}

}  // namespace okr::render
