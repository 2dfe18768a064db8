// How alike two texts are, by the stems of their words.
#pragma once

#include <set>
#include <string>
#include <string_view>

namespace okr::measure {

/// Of a word as words_of gives it: no number, no sign, no little word.
bool says_something(std::string_view word);

/// The stems of the words that carry meaning: numbers, signs and little words ("of", "the", "per") are left out.
std::set<std::string> terms_of(std::string_view text);

/// Shared terms in all terms (Jaccard): 0 nothing in common, 1 the same words in any order. Two texts without any term
/// are alike only if their words are the same.
double likeness(std::string_view a, std::string_view b);

}  // namespace okr::measure
