// All kinds of change, one line each, in the order of the documentation.
#pragma once

#include <span>

#include "diff/change_kind.hpp"

namespace okr::diffing {

/// A kind that is not listed here does not exist.
std::span<const ChangeKind* const> all_kinds();

}  // namespace okr::diffing
