// Does an amount say how far a measure moves, or where it ends?
#pragma once

#include "reading/sentence.hpp"

namespace okr::reading {

/// "by 20%": the target at this node is an amount of change, if the words beside it say so.
void mark_change(Sentence& sentence, std::size_t i);

/// "eNPS from -12 to 5", "at least -5", "a margin of -1%": a minus that belongs to the level, and is no way down.
void settle_signs(Sentence& sentence);

}  // namespace okr::reading
