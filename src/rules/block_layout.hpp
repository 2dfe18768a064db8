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
    /// As the first line of the file ends.
    [[nodiscard]] std::string_view line_break() const;

    [[nodiscard]] std::size_t column(std::size_t at) const { return at - line_begin(at); }

    /// Does nothing stand before it in its line but blanks and, of list items, dashes?
    [[nodiscard]] bool opens_line(std::size_t at) const;
    /// The dash of the list item that begins here; nothing if it is none.
    [[nodiscard]] std::optional<std::size_t> dash_of(std::size_t at) const;

    /// Is an alias in it, or is it or a part of it, or what it is part of, what an alias names?
    [[nodiscard]] bool touches_alias(syntax::Span span) const;
    /// Does an alias name what covers this place? Then it stands in the tree twice.
    [[nodiscard]] bool is_aliased(syntax::Span span) const;

    /// Do only blanks stand in it?
    [[nodiscard]] bool is_blank(std::size_t begin, std::size_t end) const;
    /// Does the value begin and end in one line?
    [[nodiscard]] bool is_one_line(syntax::Span span) const {
        return line_begin(span.begin) == line_begin(span.end) || line_end(span.begin) >= span.end;
    }
    [[nodiscard]] bool has_comment_in(std::size_t begin, std::size_t end) const;

    /// Where the lines of a list item begin, whose dash is here: comments right above it at its indent are a part of
    /// it.
    [[nodiscard]] std::size_t first_line_of_item(std::size_t dash) const;
    /// Where they end, before the line break: comments right below it that stand further in are a part of it.
    [[nodiscard]] std::size_t end_of_item(std::size_t dash, std::size_t end) const;

    /// Is there a comment that speaks to this program in the line?
    [[nodiscard]] bool has_allowance(std::size_t at) const;

    /// Would a line behind it change its last text? One that keeps its line breaks (`|+`), or that the file's end cuts.
    [[nodiscard]] bool ends_in_open_text(syntax::Span span) const;

private:
    /// The first that begins there; null if none does.
    [[nodiscard]] const syntax::Comment* comment_in(std::size_t begin, std::size_t end) const;

    /// The column of the comment that this line consists of; nothing for other lines.
    [[nodiscard]] std::optional<std::size_t> comment_column(std::size_t line) const;

    const model::File& file_;
    std::string_view text_;
};

}  // namespace okr::rule
