// What a sentence shows, piece by piece: classes of words side by side, numbers and what stands around them, single
// words, and what the rules made of it. An opinion weighs these pieces.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "reading/clue.hpp"
#include "reading/interpretation.hpp"

namespace okr::reading {

/// Receives the clues; `names`, where it is wanted, takes the words of each.
struct Evidence {
    std::vector<Clue> clues;
    std::vector<std::string>* names = nullptr;
};

void gather(const Sentence& sentence, const Interpretation& interpretation, Evidence& evidence);

}  // namespace okr::reading
