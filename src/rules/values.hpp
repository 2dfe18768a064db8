// The values of a key result as rules look at it.
#pragma once

#include <string_view>

#include "base/digits.hpp"
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

/// "1:30", "> 5-10": a field that begins as numbers do, whatever it is in the end.
inline bool begins_like_number(std::string_view field) {
    const std::size_t first = field.find_first_not_of("<>=~+-$( ");
    return first != std::string_view::npos && base::is_digit(field[first]);
}

}  // namespace okr::rule
