// Where things stand in a file of block style: what a fix needs to add or move whole lines.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "model/workspace.hpp"

namespace okr::rule {

/// The bytes and the tree of the file that a place is in.
class BlockLayout {
public:
    BlockLayout(const model::Workspace& workspace, const model::Place& place)
        : file_(workspace.files[place.file]), text_(file_.text) {}

    [[nodiscard]] std::string_view text() const { return text_; }

    /// The list, mapping or text that covers exactly this place; absent if none does.
    [[nodiscard]] syntax::Value value_at(syntax::Span span) const;

    [[nodiscard]] std::size_t line_begin(std::size_t at) const;
    /// Before the line break.
    [[nodiscard]] std::size_t line_end(std::size_t at) const;
    /// Before the line break that leads to this line; the file must have a line before it.
    [[nodiscard]] std::size_t end_of_line_before(std::size_t at) const;
    [[nodiscard]] std::string_view line_break() const;

    [[nodiscard]] std::size_t column(std::size_t at) const { return at - line_begin(at); }

    /// Does nothing stand before it in its line but blanks and, of list items, dashes?
    [[nodiscard]] bool opens_line(std::size_t at) const;
    /// The dash of the list item that begins here; nothing if it is none.
    [[nodiscard]] std::optional<std::size_t> dash_of(std::size_t at) const;

    /// Is an alias in it, or is it or a part of it, or what it is part of, what an alias names?
    [[nodiscard]] bool touches_alias(syntax::Span span) const;

    /// Is there a comment that speaks to this program in the line?
    [[nodiscard]] bool has_allowance(std::size_t at) const;
    [[nodiscard]] bool has_comment_above(std::size_t at) const;

private:
    const model::File& file_;
    std::string_view text_;
};

}  // namespace okr::rule
