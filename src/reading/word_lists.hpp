// The word lists of the lexicon as the build embeds them: one entry a file of src/reading/lexicon, entries told apart
// by commas and line ends.
#pragma once

#include <span>

#include "base/word_list.hpp"

namespace okr::reading {

using base::WordList;

std::span<const base::WordList> word_lists();

}  // namespace okr::reading
