// Which way a key result says its measure should go, in words that leave no doubt.
#pragma once

#include <string_view>

#include "rules/rule.hpp"

namespace okr::rule {

/// up or down only where a word can mean nothing else ("raise", "fewer", "down from"); "improve" may be either, and so
/// is silent, as is a sentence that names both ways.
Direction stated_direction(std::string_view sentence);
/// The same of words as measure::words_of gives them.
Direction stated_direction(const std::vector<std::string>& words);

/// "Keep", "maintain", "stays below": the measure is to remain where it is.
bool is_hold(const KeyResultView& view);

/// Do the numbers go against the words? (raise from 50 to 40)
bool goes_wrong_way(const KeyResultView& view);

}  // namespace okr::rule
