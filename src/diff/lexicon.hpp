// The plain lexicon, for single words. What a sentence is, the reader says, who knows the organisation's own words.
#pragma once

#include "reading/lexicon.hpp"

namespace okr::diffing {

const reading::Lexicon& lexicon();

}  // namespace okr::diffing
