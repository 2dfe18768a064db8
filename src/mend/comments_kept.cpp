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
    const auto first = std::partition_point(comments.begin(), comments.end(),
                                            [&](const Comment& comment) { return comment.span.end <= span.begin; });
    for (auto comment = first; comment != comments.end() && comment->span.begin < span.end; ++comment) {
        if (!is_blank(comment->span.begin)) return false;
        at = std::max<std::size_t>(at, comment->span.end);
    }
    return is_blank(span.end);
}

/// Which comments the edits, standing in their order, take out for their own sake.
class Meant {
public:
    Meant(std::string_view text, const std::vector<Comment>& comments, const std::vector<Edit>& edits) : edits_(edits) {
        for (const Edit& edit : edits)
            alone_.push_back(is_comment_alone(text, comments, syntax::span(edit.start, edit.end)));
    }

    [[nodiscard]] bool contains(const Comment& comment) const {
        auto edit = std::partition_point(edits_.begin(), edits_.end(),
                                         [&](const Edit& one) { return one.end <= comment.span.begin; });
        for (; edit != edits_.end() && edit->start < comment.span.end; ++edit)
            if (!alone_[static_cast<std::size_t>(edit - edits_.begin())]) return false;
        return true;
    }

private:
    const std::vector<Edit>& edits_;
    std::vector<bool> alone_;  ///< of each edit: it holds nothing but comments
};

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
    const Meant meant(before_text, before.comments, edits);
    for (const Comment& comment : before.comments) {
        const bool is_touched = shifts.touches_before(comment.span);
        if (!is_touched && still.contains({comment.span.begin, comment.text})) continue;
        if (is_touched && meant.contains(comment)) continue;
        if (!is_touched || --elsewhere[comment.text] < 0) return std::string(comment.text);
    }
    return {};
}

}  // namespace okr::mending
