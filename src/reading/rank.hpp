// Ranks: the place in a list that a measure reaches, as in "from 14th to 8th".
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "okr/reading.hpp"
#include "reading/token.hpp"

namespace okr::reading {

/// How many tokens the ordinal at `i` takes up where it is a level; 0 where it names something ("3rd party", "5th
/// Avenue"), or is none.
std::size_t rank_at(const Text& text, std::size_t i);

/// Does "#3" at `i` tell a place ("from #9 to #3 in the ranking")? Elsewhere it is a name.
bool is_ranked_sign(const Text& text, std::size_t i);

/// Does "top 10" at `i` tell a place to be reached ("in the top 10 of the ranking")? "The top 10 requests" are things.
bool is_top_place(const Text& text, std::size_t i);

/// Does "level 3" at `i` tell the step of a scale to be reached ("reach level 3 of the model", "from level 1 to level
/// 3")? "Level 3 incidents" are named by it, and beside another number it says of whom that is told.
bool is_step_place(const Text& text, std::size_t i);

/// "#3", "top 10", "place 4 or better" as all of a field's value, and steps of a scale ("Level 2", "Band 1").
std::optional<Level> parse_rank(std::string_view text);

/// "or better", "or higher" at `i`: of ranks less is better.
bool is_or_better(const Text& text, std::size_t i);

/// "8th", "#3", "top 10": the way up leads to smaller numbers.
bool is_rank(const Quantity& quantity);

}  // namespace okr::reading
