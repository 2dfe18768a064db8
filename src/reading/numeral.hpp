// The value of a run of digits with its grouping: "1,200", "1.234.567", "0,65", "12.5", "1e+06".
#pragma once

#include <string_view>

namespace okr::reading {

/// A comma is a decimal sign unless three digits follow it; several dots are grouping.
double numeral_value(std::string_view digits);

/// Digits alone, `count` of them.
bool is_integer(std::string_view digits);

}  // namespace okr::reading
