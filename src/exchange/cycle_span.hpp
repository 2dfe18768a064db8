// Where a text names a cycle, and which.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace okr::exchange {

struct CycleSpan {
    std::size_t begin = 0;
    std::size_t end = 0;
    std::string name;  ///< "2026-Q1"; empty if the text names none
};

/// The first cycle that the text names. A year alone counts only if the text holds no narrower one.
CycleSpan find_cycle_span(std::string_view text);

}  // namespace okr::exchange
