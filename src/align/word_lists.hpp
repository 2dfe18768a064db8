// Places and synonyms as the build embeds them: one entry a file of src/align/lexicon.
#pragma once

#include <span>

#include "base/word_list.hpp"

namespace okr::aligning {

std::span<const base::WordList> word_lists();

}  // namespace okr::aligning
