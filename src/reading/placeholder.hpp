// Targets that a template leaves open: "X%", "[N]", "$N", "xx".
#pragma once

#include <cstddef>

#include "reading/token.hpp"

namespace okr::reading {

/// Number of tokens the placeholder at `i` takes up, 0 if there is none. After a currency sign or a comparator
/// (`is_expected`) a bare letter is enough.
std::size_t placeholder_at(const Text& text, std::size_t i, bool is_expected);

}  // namespace okr::reading
