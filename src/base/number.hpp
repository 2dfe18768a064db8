// Whole numbers of a few digits, as dates and cycles have them.
#pragma once

#include <charconv>
#include <string_view>

namespace okr::base {

/// Digits as their number; 0 where there are none, or too many.
inline int number_of(std::string_view digits) {
    int value = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), value);
    return value;
}

}  // namespace okr::base
