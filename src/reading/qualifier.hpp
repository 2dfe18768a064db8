// Numbers that say of whom a level is told: "members over 65", "parties of 8 or more".
#pragma once

#include "reading/sentence.hpp"

namespace okr::reading {

/// Where a level is told from here to there ("from 200 to 300"), numbers that only describe its subject are no targets.
void demote_qualifiers(Sentence& sentence);

}  // namespace okr::reading
