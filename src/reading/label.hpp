// Numbers that belong to a name: versions, standards, tiers, priorities, "24/7", "B2B", "30-day".
#pragma once

#include <cstddef>

#include "reading/token.hpp"

namespace okr::reading {

/// Number of tokens that the name with a number at token `i` takes up, 0 if there is none.
std::size_t label_at(const Text& text, std::size_t i);

}  // namespace okr::reading
