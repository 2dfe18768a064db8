// Ranks: the place in a list that a measure reaches, as in "from 14th to 8th".
#pragma once

#include <cstddef>

#include "okr/reading.hpp"
#include "reading/token.hpp"

namespace okr::reading {

/// How many tokens the ordinal at `i` takes up where it is a level; 0 where it names something ("3rd party", "5th
/// Avenue"), or is none.
std::size_t rank_at(const Text& text, std::size_t i);

/// "or better", "or higher" at `i`: of ranks less is better.
bool is_or_better(const Text& text, std::size_t i);

/// "8th", "3rd place": the way up leads to smaller numbers.
bool is_rank(const Quantity& quantity);

}  // namespace okr::reading
