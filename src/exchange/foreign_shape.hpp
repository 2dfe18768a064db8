// What a foreign tree looks like from outside: where OKRs are in it, and in which arrangement.
#pragma once

#include <string_view>
#include <vector>

#include "exchange/meaning.hpp"
#include "syntax/tree.hpp"

namespace okr::exchange {

/// A mapping with key results, and without objectives below it.
bool is_objective(const syntax::Value& value);

/// Has the mapping a list of this kind?
bool holds(const syntax::Value& value, Meaning list);

/// Items that say of what type they are, or who their parent is.
bool is_flat(const std::vector<syntax::Value>& items);

/// Does any part of it look like OKRs?
bool has_okrs(const syntax::Value& value);

/// Bare texts within an objective are tags or names; mappings are more objectives.
bool has_mappings(const syntax::Value& list);

/// "2018", "Q4", "2026-Q1".
bool names_time(std::string_view key);

}  // namespace okr::exchange
