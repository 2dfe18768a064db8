#include "syntax/simple/cursor.hpp"

#include <algorithm>

namespace okr::syntax::simple {

bool Cursor::is_rest_empty() {
    const std::size_t before = at_;
    skip_blanks();
    const bool is_comment = here() == '#' && (at_ > before || at_ == line_ || bytes_[at_ - 1] == ' ');
    return at_ == end_ || is_comment;
}

bool Cursor::enter_line(std::size_t begin) {
    for (line_ = begin; line_ < bytes_.size(); line_ = next_) {
        const std::size_t feed = std::min(bytes_.find('\n', line_), bytes_.size());
        next_ = std::min(feed + 1, bytes_.size());
        end_ = feed > line_ && feed < bytes_.size() && bytes_[feed - 1] == '\r' ? feed - 1 : feed;
        at_ = line_;
        skip_blanks();
        if (at_ < end_ && bytes_[at_] != '#') return line_ == begin;
    }
    return false;
}

}  // namespace okr::syntax::simple
