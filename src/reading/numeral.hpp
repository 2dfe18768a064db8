// The value of a run of digits with its grouping: "1,200", "1.234.567", "12,34,567", "0,65", "12.5", "1e+06", "1½".
#pragma once

#include <cstddef>
#include <string_view>

namespace okr::reading {

/// A comma is a decimal sign unless three digits follow it; several dots are grouping.
double numeral_value(std::string_view digits);

/// Not "1.2.3", of which only the beginning is a number.
bool is_numeral(std::string_view digits);

/// How many bytes a sign such as ½ at the text's start takes; 0 where there is none.
std::size_t fraction_at(std::string_view text);

/// "½" and nothing else.
bool is_fraction(std::string_view digits);

/// Digits alone, `count` of them.
bool is_integer(std::string_view digits);

}  // namespace okr::reading
