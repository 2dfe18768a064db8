// Numbers of a text, held against each other before an expression looks for ratings.
#pragma once

#include <string_view>

namespace okr::rule {

/// May a rating above its scale stand here: "12/10", "5.5 out of 5"? Spares nearly all texts the look for one, which
/// costs as much as all else that is asked of a key result.
bool may_hold_rating(std::string_view text);

}  // namespace okr::rule
