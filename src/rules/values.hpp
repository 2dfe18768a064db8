// The values of a key result as rules look at it.
#pragma once

#include "measure/values.hpp"
#include "rules/rule.hpp"

namespace okr::rule {

using measure::baseline_field;
using measure::compare;
using measure::current_field;
using measure::in_words;
using measure::is_same;
using measure::mentions;
using measure::names_dimension;
using measure::target_field;
using measure::Value;

std::optional<Value> baseline_of(const KeyResultView& view);
std::optional<Value> target_of(const KeyResultView& view);

}  // namespace okr::rule
