// The names that objects of a team's file have, or that are derived from what they say, as numbers.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "syntax/tree.hpp"

namespace okr::diffing {

/// Sorted; each as often as it stands there. Two names may have one number: ask only whether a name is NOT there.
using ObjectNames = std::vector<std::size_t>;

std::size_t number_of_name(std::string_view name);

/// Before equal ones are told apart by a number behind them.
ObjectNames names_in(const syntax::Tree& tree);

/// Those of `all` without `some`, which are among them.
ObjectNames without(const ObjectNames& all, const ObjectNames& some);
ObjectNames united(const ObjectNames& a, const ObjectNames& b);

}  // namespace okr::diffing
