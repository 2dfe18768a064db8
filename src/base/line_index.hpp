// Where a byte stands for a person: line and column. Lines end as git and editors see it: LF or CRLF.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "okr/report.hpp"

namespace okr::base {

/// Built once a text; refers to the text, which must outlive it.
class LineIndex {
public:
    explicit LineIndex(std::string_view text);

    /// Offsets beyond the end are taken as the end.
    [[nodiscard]] Position position(std::size_t offset) const;

    /// The line alone, without counting along it: a file may be one line of a megabyte.
    [[nodiscard]] std::size_t line_number(std::size_t offset) const;

    /// From 1; without its line end. Empty for lines that are not there.
    [[nodiscard]] std::string_view line(std::size_t number) const;

    [[nodiscard]] std::size_t line_count() const { return starts_.size(); }

private:
    [[nodiscard]] std::size_t points_before(std::size_t offset) const;

    std::string_view text_;
    std::vector<std::size_t> starts_;
    std::vector<std::size_t> points_;  ///< code points before each `stride` bytes; none where all lines are short
};

}  // namespace okr::base
