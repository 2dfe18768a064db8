// A text as YAML writes it, so that reading gives it back: as it is where that is safe, else in quotes.
#pragma once

#include <string>
#include <string_view>

#include "syntax/tree.hpp"

namespace okr::mending {

/// On one line; the text has no line end and no control character. `wanted` is kept where the text allows it, a block
/// scalar becomes plain or quoted; inside of brackets and braces (`in_flow`) more has to be quoted.
std::string scalar_text(std::string_view text, syntax::Style wanted, bool in_flow);

}  // namespace okr::mending
