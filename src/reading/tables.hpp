// What the build has made of the lists in src/reading/lexicon and of the weights, ready to be looked into: a program
// that reads one sentence would spend most of its time on them. The program that makes it is src/reading/maker.
#pragma once

#include <span>

#include "reading/weights.hpp"
#include "reading/word_index.hpp"

namespace okr::reading {

/// Every form of every listed word, by the word.
WordIndex listed_forms();
/// Listed nouns by their stems.
WordIndex listed_stems();
std::span<const Weight> listed_weights();

}  // namespace okr::reading
