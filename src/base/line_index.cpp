#include "base/line_index.hpp"

#include <algorithm>

#include "base/utf8.hpp"

namespace okr::base {

LineIndex::LineIndex(std::string_view text) : text_(text) {
    starts_.push_back(text.starts_with(byte_order_mark()) ? byte_order_mark().size() : 0);
    for (std::size_t at = text.find('\n'); at != std::string_view::npos; at = text.find('\n', at + 1))
        starts_.push_back(at + 1);
}

Position LineIndex::position(std::size_t offset) const {
    offset = std::clamp(offset, starts_.front(), text_.size());
    const std::size_t line = line_number(offset);
    const std::size_t start = starts_[line - 1];
    return {line, 1 + count_code_points(text_.substr(start, offset - start))};
}

std::size_t LineIndex::line_number(std::size_t offset) const {
    const auto after = std::upper_bound(starts_.begin(), starts_.end(), offset);
    return std::max<std::size_t>(1, static_cast<std::size_t>(after - starts_.begin()));
}

std::string_view LineIndex::line(std::size_t number) const {
    if (number < 1 || number > starts_.size()) return {};
    const std::size_t start = starts_[number - 1];
    const std::size_t end = number < starts_.size() ? starts_[number] - 1 : text_.size();
    std::string_view text = text_.substr(start, end - start);
    if (text.ends_with('\r')) text.remove_suffix(1);
    return text;
}

}  // namespace okr::base
