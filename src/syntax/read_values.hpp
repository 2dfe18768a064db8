// Bytes of a file to the tree of its values, for who compares values: no comments, and nobody looks for keys that stand
// twice.
#pragma once

#include "syntax/read.hpp"

namespace okr::syntax {

/// As `read`, with neither comments nor the faults of a tree that could be read.
Parsed read_values(std::string_view bytes, const Limits& limits);

}  // namespace okr::syntax
