// Words that mean the same in objectives and key results, from the list src/align/lexicon/synonyms.txt.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace okr::aligning {

/// The words of a sentence (as measure::words_of gives them) with synonyms and phrases replaced by one word each, words
/// without meaning left out, and all of them as stems.
std::vector<std::string> canonical(const std::vector<std::string>& words);

/// Whether a text speaks of rising or falling: 1, -1; 0 where of neither, or of both.
int way_of(std::string_view text);

}  // namespace okr::aligning
