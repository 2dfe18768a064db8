#include "render/page_parts.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/printable.hpp"
#include "render/paint.hpp"
#include "render/wrap.hpp"

namespace okr::render {

std::string section(std::string_view title, const std::string& body, const Style& style) {
    return body.empty() ? "" : fmt::format("\n{}\n{}", paint(title, Ink::label, style), body);
}

std::string prose(std::string_view words, const Style& style) {
    return words.empty() ? "" : "  " + wrapped(words, 2, style) + "\n";
}

std::string code(std::string_view lines) {
    std::string out;
    while (!lines.empty()) {
        const std::size_t end = std::min(lines.find('\n'), lines.size());
        out += end == 0 ? "\n" : "    " + base::printable(lines.substr(0, end)) + "\n";
        lines.remove_prefix(std::min(end + 1, lines.size()));
    }
    return out;
}

}  // namespace okr::render
