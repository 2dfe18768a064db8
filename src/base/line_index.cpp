#include "base/line_index.hpp"

#include <algorithm>

#include "base/utf8.hpp"

namespace okr::base {

namespace {

/// Of a longer line no more than this is counted for a place: a file of a megabyte may be one line full of findings.
constexpr std::size_t stride = 4096;

bool has_line_beyond(std::size_t length, const std::vector<std::size_t>& starts, std::size_t end) {
    const auto is_beyond = [&](std::size_t start, std::size_t next) { return next - start > length; };
    return end - starts.back() > length || std::adjacent_find(starts.begin(), starts.end(), is_beyond) != starts.end();
}

}  // namespace

LineIndex::LineIndex(std::string_view text) : text_(text) {
    starts_.push_back(text.starts_with(byte_order_mark()) ? byte_order_mark().size() : 0);
    for (std::size_t at = text.find('\n'); at != std::string_view::npos; at = text.find('\n', at + 1))
        starts_.push_back(at + 1);
    if (!has_line_beyond(stride, starts_, text.size())) return;
    points_.push_back(0);
    for (std::size_t at = 0; at + stride <= text.size(); at += stride)
        points_.push_back(points_.back() + count_code_points(text.substr(at, stride)));
}

std::size_t LineIndex::points_before(std::size_t offset) const {
    const std::size_t known = offset / stride;
    return points_[known] + count_code_points(text_.substr(known * stride, offset - known * stride));
}

Position LineIndex::position(std::size_t offset) const {
    offset = std::clamp(offset, starts_.front(), text_.size());
    const std::size_t line = line_number(offset);
    const std::size_t start = starts_[line - 1];
    const bool is_near = points_.empty() || offset - start <= stride;
    return {line, 1 + (is_near ? count_code_points(text_.substr(start, offset - start))
                               : points_before(offset) - points_before(start))};
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
