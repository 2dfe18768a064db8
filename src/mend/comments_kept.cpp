#include "mend/comments_kept.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace okr::mending {

namespace {

using syntax::Comment;
using syntax::Span;

using Placed = std::pair<std::size_t, std::string_view>;

/// Is there nothing in the span but blanks and comments?
bool is_comment_alone(std::string_view text, const std::vector<Comment>& comments, Span span) {
    std::size_t at = span.begin;
    const auto is_blank = [&](std::size_t end) {
        const std::string_view part = end > at ? text.substr(at, end - at) : std::string_view();
        return part.find_first_not_of(" \t\r\n") == std::string_view::npos;
    };
    auto next = std::partition_point(comments.begin(), comments.end(),
                                     [&](const Comment& comment) { return comment.span.end <= span.begin; });
    for (; next != comments.end() && next->span.begin < span.end; ++next) {
        if (!is_blank(next->span.begin)) return false;
        at = std::max<std::size_t>(at, next->span.end);
    }
    return is_blank(span.end);
}

bool is_meant(std::string_view text, const std::vector<Comment>& comments, const Comment& comment,
              const std::vector<Edit>& edits) {
    auto next = std::partition_point(edits.begin(), edits.end(),
                                     [&](const Edit& edit) { return edit.end <= comment.span.begin; });
    for (; next != edits.end() && next->start < comment.span.end; ++next) {
        const Span span = syntax::span(next->start, next->end);
        if (!span.empty() && !is_comment_alone(text, comments, span)) return false;
    }
    return true;
}

}  // namespace

std::string lost_comment(std::string_view before_text, const syntax::Tree& before, const syntax::Tree& after,
                         const std::vector<Edit>& edits, const Shifts& shifts) {
    std::set<Placed> still;                     // where they were
    std::map<std::string_view, int> elsewhere;  // put in by edits
    for (const Comment& comment : after.comments) {
        const auto at = shifts.origin(comment.span.begin);
        if (at && !shifts.touches_after(comment.span))
            still.insert({*at, comment.text});
        else
            ++elsewhere[comment.text];
    }
    for (const Comment& comment : before.comments) {
        const bool is_touched = shifts.touches_before(comment.span);
        if (!is_touched && still.contains({comment.span.begin, comment.text})) continue;
        if (is_touched && is_meant(before_text, before.comments, comment, edits)) continue;
        if (!is_touched || --elsewhere[comment.text] < 0) return std::string(comment.text);
    }
    return {};
}

}  // namespace okr::mending
