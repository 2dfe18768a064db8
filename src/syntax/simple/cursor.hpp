// Where the simple reader stands: a line that holds something, and a place on it.
#pragma once

#include <cstddef>
#include <string_view>

namespace okr::syntax::simple {

class Cursor {
public:
    explicit Cursor(std::string_view bytes) : bytes_(bytes) { enter_line(0); }

    /// Nothing is left but blank lines and comments.
    [[nodiscard]] bool is_done() const { return line_ >= bytes_.size(); }
    [[nodiscard]] std::size_t at() const { return at_; }
    /// Of the line, without its line feed and the return before it.
    [[nodiscard]] std::size_t end() const { return end_; }
    [[nodiscard]] std::size_t column() const { return at_ - line_; }
    [[nodiscard]] char here() const { return at_ < end_ ? bytes_[at_] : '\0'; }
    /// A dash with a blank or nothing behind it.
    [[nodiscard]] bool is_dash() const { return here() == '-' && (at_ + 1 == end_ || bytes_[at_ + 1] == ' '); }

    void move_to(std::size_t at) { at_ = at; }
    void skip_blanks() {
        while (at_ < end_ && bytes_[at_] == ' ') ++at_;
    }
    /// Only blanks, or blanks and a comment, stand on the rest of the line.
    [[nodiscard]] bool is_rest_empty();
    /// To the first byte that is no blank of the next line with more than a comment on it. False if others lie between.
    bool next_line() { return enter_line(next_); }
    /// The same, beginning with the line that begins here.
    bool enter_line(std::size_t begin);

private:
    std::string_view bytes_;
    std::size_t line_ = 0;  ///< where it begins
    std::size_t at_ = 0;
    std::size_t end_ = 0;
    std::size_t next_ = 0;  ///< where the next line begins
};

}  // namespace okr::syntax::simple
