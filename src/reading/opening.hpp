// What may stand before a clause's first word that matters: dates, "we will", "ensure that", "begin to", adverbs.
#pragma once

#include "reading/sentence.hpp"

namespace okr::reading {

struct Opening {
    std::size_t end = 0;      ///< first node behind it
    bool is_own = false;      ///< "we", "each member of our team"
    bool is_ensured = false;  ///< "ensure that"
};

Opening skip_opening(const Sentence& sentence, Run clause);

}  // namespace okr::reading
