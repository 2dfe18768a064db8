// Dates, quarters, years and times of day: numbers that say when, never how much.
#pragma once

#include <cstddef>

#include "reading/token.hpp"

namespace okr::reading {

/// Number of tokens that the date at token `i` takes up, 0 if there is none.
std::size_t date_at(const Text& text, std::size_t i);

/// "q3", "h1", "fy26", "cy19": a part of a year, in lower case.
bool is_year_part(std::string_view word);

}  // namespace okr::reading
