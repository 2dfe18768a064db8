#include "mend/shifts.hpp"

#include <algorithm>

namespace okr::mending {

namespace {

using syntax::Span;

/// Nothing of a stretch, or a place strictly inside; for an empty stretch, its edges count.
bool meet(Span stretch, Span touched) {
    if (stretch.empty()) return touched.begin <= stretch.begin && stretch.begin <= touched.end;
    return touched.begin < stretch.end && stretch.begin < touched.end;
}

bool touches(const std::vector<Span>& touched, Span stretch) {
    auto at = std::partition_point(touched.begin(), touched.end(), [&](Span t) { return t.end < stretch.begin; });
    for (; at != touched.end() && at->begin <= stretch.end; ++at)
        if (meet(stretch, *at)) return true;
    return false;
}

}  // namespace

Shifts::Shifts(const std::vector<Edit>& edits) {
    std::size_t at = 0;     // of the text before
    std::size_t moved = 0;  // of the text after
    for (const Edit& edit : edits) {
        moved += edit.start - at;
        before_.push_back(syntax::span(edit.start, edit.end));
        after_.push_back(syntax::span(moved, moved + edit.text.size()));
        moved += edit.text.size();
        at = edit.end;
    }
}

bool Shifts::touches_before(Span span) const { return touches(before_, span); }

bool Shifts::touches_after(Span span) const { return touches(after_, span); }

std::optional<std::size_t> Shifts::origin(std::size_t after) const {
    const auto next = std::partition_point(after_.begin(), after_.end(), [&](Span made) { return made.end <= after; });
    const auto index = static_cast<std::size_t>(next - after_.begin());
    if (next != after_.end() && after > next->begin) return std::nullopt;
    if (next != after_.end() && after == next->begin) return before_[index].begin;
    return index == 0 ? after : after - after_[index - 1].end + before_[index - 1].end;
}

std::size_t Shifts::canonical(std::size_t before) const {
    const auto next = std::partition_point(before_.begin(), before_.end(), [&](Span old) { return old.end < before; });
    return next != before_.end() && next->begin <= before ? next->begin : before;
}

}  // namespace okr::mending
