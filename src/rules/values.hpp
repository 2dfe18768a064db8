// The values of a key result as rules look at it.
#pragma once

#include "measure/values.hpp"
#include "rules/rule.hpp"

namespace okr::rule {

using measure::compare;
using measure::in_words;
using measure::is_same;
using measure::mentions;
using measure::names_dimension;
using measure::Value;

inline const std::optional<Value>& baseline_of(const KeyResultView& view) { return view.facts.baseline(); }
inline const std::optional<Value>& target_of(const KeyResultView& view) { return view.facts.target(); }

}  // namespace okr::rule
