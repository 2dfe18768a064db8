// How many cells of a terminal a text takes.
#pragma once

#include <cstddef>
#include <string_view>

namespace okr::base {

/// Of the text as `printable` shows it: combining marks take none, ideographs and emoji two.
std::size_t display_width(std::string_view text);

}  // namespace okr::base
