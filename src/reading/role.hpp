// What each amount of a sentence is for: target, baseline, a window of time, or a forecast of success.
#pragma once

#include "reading/sentence.hpp"

namespace okr::reading {

void give_roles(Sentence& sentence);

}  // namespace okr::reading
