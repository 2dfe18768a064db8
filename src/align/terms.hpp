// The words of a text that tell it from another: stems, with synonyms made one, and without what says only how much,
// which way or nothing.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace okr::aligning {

/// Sorted, each once; what is said twice is told apart ("the family plan for families" has "famili again").
using Terms = std::vector<std::string>;

/// "Lift the share of shoppers who come back" is come, customer, share.
Terms terms_of(std::string_view text);

/// The same of words as measure::words_of gives them; here numbers are terms too.
Terms terms_of(const std::vector<std::string>& words);

/// Terms that say what sort of number is counted, not of what: "rate", "share", "number".
bool is_sort_of_number(std::string_view term);

/// Shared terms, in order.
Terms shared(const Terms& a, const Terms& b);

}  // namespace okr::aligning
