#include "render/review.hpp"

#include <algorithm>
#include <array>

namespace okr::render {

namespace {

constexpr std::array table{
    ReviewFormat{"markdown", "a comment on a pull request: verdict, changes, findings, whom to talk to",
                 review_markdown},
    ReviewFormat{"text", "people at a terminal", review_text},
    ReviewFormat{"json", "programs: one document", review_json},
};

}  // namespace

std::span<const ReviewFormat> review_formats() { return table; }

const ReviewFormat* find_review_format(std::string_view name) {
    const auto* const found = std::find_if(table.begin(), table.end(), [&](const auto& f) { return f.name == name; });
    return found == table.end() ? nullptr : found;
}

bool is_silent(const Review& review) {
    const Difference& difference = review.difference;
    return difference.changes.empty() && difference.unreadable.empty() && review.introduced.empty() &&
           review.resolved.empty() && review.conflicts.empty() && review.lost.empty() && review.opened.empty() &&
           review.closed.empty() && review.allowed == 0;
}

}  // namespace okr::render
