// One round of mending: chosen fixes made in every file, each file held against what it was.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "mend/blame.hpp"
#include "mend/candidates.hpp"

namespace okr::mending {

struct Round {
    std::vector<Applied> applied;
    std::map<std::string, std::string> texts;  ///< of the files that changed
    std::vector<LeftOut> left_out;             ///< fixes that would change more than they say
    std::vector<std::string> banned;           ///< their names
};

/// `candidates` by file, none touching another; `text_of` gives a file's bytes.
Round apply(const std::vector<Candidate>& candidates, const std::map<std::string, const std::string*>& text_of);

}  // namespace okr::mending
