// The words of a sentence, freed of what two people may write differently and mean alike.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace okr::measure {

/// Lower-case words and numbers in their order. Punctuation, articles, apostrophes and thousands separators are gone, a
/// percent sign is part of its number, and the signs of comparison are words: "The share, > 1,200" is share, >, 1200.
std::vector<std::string> words_of(std::string_view text);

/// The words with one blank between them, and one at each end, so that a phrase can be looked for.
std::string wording_of(const std::vector<std::string>& words);

/// The same of a text.
std::string wording(std::string_view text);

/// As `wording`, with "below", "fewer than" and their like written as signs: two ways to state one threshold are equal.
std::string wording_of_measure(std::string_view text);
std::string wording_of_measure(const std::vector<std::string>& words);

/// Does a wording hold one of these words or phrases? They stand in lower case, with a comma and a blank between them.
bool has_any(const std::string& wording, std::string_view phrases);

/// "Rank in the survey", "climb from place 12": of such numbers the smaller is the better.
bool names_rank(const std::string& wording);

}  // namespace okr::measure
