// Where the bytes of a text stand after edits, and where bytes of the edited text came from.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "okr/report.hpp"
#include "syntax/span.hpp"

namespace okr::mending {

class Shifts {
public:
    /// Ascending, not overlapping; must outlive this.
    explicit Shifts(const std::vector<Edit>& edits);

    /// Does an edit change or insert bytes in here? At the edges of a stretch that is not empty, inserting is outside.
    [[nodiscard]] bool touches_before(syntax::Span span) const;
    /// The same of the edited text: is any of this new, or was anything taken out of it?
    [[nodiscard]] bool touches_after(syntax::Span span) const;

    /// Where this place of the edited text was; nothing inside of new text. The begin of new text counts as the place
    /// where it was put.
    [[nodiscard]] std::optional<std::size_t> origin(std::size_t after) const;
    /// One name for all places that an edit has brought together.
    [[nodiscard]] std::size_t canonical(std::size_t before) const;

private:
    std::vector<syntax::Span> before_;  ///< what is replaced
    std::vector<syntax::Span> after_;   ///< by what
};

}  // namespace okr::mending
