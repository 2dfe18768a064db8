// The ten digits of ASCII, of which most words have none.
#pragma once

#include <algorithm>
#include <string_view>

namespace okr::base {

constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// `find_first_of` asks the C library about each character, which takes ten times as long.
constexpr bool has_digit(std::string_view text) { return std::any_of(text.begin(), text.end(), is_digit); }

}  // namespace okr::base
