// Since when each conversation stands: the first commit of the main line from which on it was there all the time.
//
// Where it is affordable, the states of the main line are looked at one by one, from the tip backwards, until it is
// gone. In a large history it is the commit that brought the youngest of the words that it quotes; conversations that
// only history tells begin with the commit that they are about.
#pragma once

#include "emergence/past_of.hpp"
#include "okr/align.hpp"

namespace okr::emerging {

/// Fills Conversation::since. What is only in the work tree keeps an empty one.
base::Result<bool> add_since(Alignment& alignment, const Recollection& recollection, const AlignOptions& options,
                             const Progress& progress = {});

}  // namespace okr::emerging
