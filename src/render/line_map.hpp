// Bytes to lines and columns in the sources of a report, for formats that cannot tell of bytes.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string_view>

#include "base/line_index.hpp"
#include "okr/report.hpp"

namespace okr::render {

/// The report must outlive it.
class LineMap {
public:
    explicit LineMap(const Report& report);

    /// Nothing if the report does not hold the file.
    [[nodiscard]] std::optional<Position> position(std::string_view file, std::size_t offset) const;

    /// The part of the region that lies on its first line.
    [[nodiscard]] Region first_line(const Region& at) const;

private:
    std::map<std::string_view, base::LineIndex> lines_;
};

}  // namespace okr::render
