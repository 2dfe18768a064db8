#include "render/line_bytes.hpp"

#include <algorithm>

#include "base/utf8.hpp"

namespace okr::render {

LineBytes line_at(std::string_view text, std::size_t offset) {
    offset = std::min(offset, text.size());
    const std::size_t before = offset == 0 ? std::string_view::npos : text.rfind('\n', offset - 1);
    LineBytes line{before == std::string_view::npos ? 0 : before + 1, std::min(text.find('\n', offset), text.size())};
    if (line.begin == 0 && text.starts_with(base::byte_order_mark())) line.begin = base::byte_order_mark().size();
    if (line.end > line.begin && text[line.end - 1] == '\r') --line.end;
    return {line.begin, std::max(line.begin, line.end)};
}

std::size_t line_number(std::string_view text, std::size_t offset, const Region& known) {
    const auto [begin, end] = std::minmax({std::min(offset, text.size()), std::min(known.begin, text.size())});
    const std::string_view between = text.substr(begin, end - begin);
    const auto lines = static_cast<std::size_t>(std::count(between.begin(), between.end(), '\n'));
    return offset < known.begin ? known.from.line - std::min(lines, known.from.line - 1) : known.from.line + lines;
}

}  // namespace okr::render
