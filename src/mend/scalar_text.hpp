// A text in the style that the author has chosen.
#pragma once

#include <string>
#include <string_view>

#include "syntax/tree.hpp"

namespace okr::mending {

/// On one line; the text has no line end and no control character. `wanted` is kept where the text allows it, a block
/// scalar becomes plain or quoted; inside of brackets and braces (`in_flow`) more has to be quoted.
std::string scalar_text(std::string_view text, syntax::Style wanted, bool in_flow);

}  // namespace okr::mending
