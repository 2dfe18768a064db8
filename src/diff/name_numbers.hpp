// The names that objects of a team's file have, or that are derived from what they say, as numbers.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "syntax/tree.hpp"

namespace okr::diffing {

/// Sorted; each as often as it stands there. Two names may have one number: ask only whether a name is NOT there.
using NameNumbers = std::vector<std::size_t>;

std::size_t number_of_name(std::string_view name);

/// Before equal ones are told apart by a number behind them.
NameNumbers names_in(const syntax::Tree& tree);

/// Those of `all` without `some`, which are among them.
NameNumbers without(const NameNumbers& all, const NameNumbers& some);
NameNumbers united(const NameNumbers& a, const NameNumbers& b);

}  // namespace okr::diffing
