// The comments of a file, which the parser drops: found in the gaps that scalars leave.
#pragma once

#include <string_view>
#include <vector>

#include "syntax/tree.hpp"

namespace okr::syntax {

/// In file order. `tree` must be of these bytes.
std::vector<Comment> find_comments(std::string_view bytes, const Tree& tree);

}  // namespace okr::syntax
