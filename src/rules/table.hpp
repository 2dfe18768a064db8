// All rules, one line each, in the order of the documentation.
#pragma once

#include <span>

#include "rules/rule.hpp"

namespace okr::rule {

/// A rule that is not listed here does not exist.
std::span<const Rule* const> all();

}  // namespace okr::rule
