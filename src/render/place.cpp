#include "render/place.hpp"

#include <fmt/format.h>

#include "base/printable.hpp"

namespace okr::render {

std::string path_text(std::string_view path) {
    const bool could_act = path.find("::") != std::string_view::npos;
    return (could_act ? "./" : "") + base::printable(path);
}

std::string place_text(const Region& at) {
    return fmt::format("{}:{}:{}", path_text(at.file), at.from.line, at.from.column);
}

std::size_t last_line(const Region& at) {
    const bool ends_before = at.to.column == 1 && at.to.line > at.from.line;
    return ends_before ? at.to.line - 1 : at.to.line;
}

std::string line_of(const Finding& finding) {
    return fmt::format("{}: {}: {} [{}]", place_text(finding.at), name(finding.severity),
                       base::printable(finding.message), base::printable(finding.rule));
}

}  // namespace okr::render
