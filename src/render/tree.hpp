// Text drawn as a tree: each entry hangs from a branch, its further lines run below it.
//
//     ├─ first line of an entry
//     │  its second
//     └─ the last
#pragma once

#include <string>
#include <string_view>

#include "render/paint.hpp"

namespace okr::render {

/// What stands left of an entry: on its first line, and on all others.
class Branch {
public:
    Branch() = default;

    /// The branch of an entry below this one. Where entries hang from it in turn, their line begins at its own
    /// further lines, which must be indented for that.
    [[nodiscard]] Branch below(bool is_last, bool has_entries = false) const;

    /// An entry's text, wrapped to the terminal. `lead` stands before it, harmless already; the other lines are
    /// indented by as many cells.
    [[nodiscard]] std::string first(std::string_view lead, std::size_t lead_width, std::string_view text,
                                    const Style& style, Ink ink = Ink::plain) const;

    /// More text of the same entry.
    [[nodiscard]] std::string further(std::size_t indent, std::string_view text, const Style& style,
                                      Ink ink = Ink::faint) const;

private:
    [[nodiscard]] std::string margin(std::size_t indent, const Style& style) const;
    [[nodiscard]] std::string lines(std::string first, std::size_t before, std::size_t indent, std::string_view text,
                                    const Style& style, Ink ink) const;

    std::string first_;
    std::string rest_;
    std::size_t width_ = 0;  ///< cells of either
    bool has_entries_ = false;
};

/// Ten cells, and what they say in figures: "████░░░░░░  40%"; dots and a dash where nothing is known.
std::string progress_bar(std::optional<double> progress, bool counts, const Style& style);

/// Cells of a progress bar with its figures.
inline constexpr std::size_t bar_width = 15;

}  // namespace okr::render
