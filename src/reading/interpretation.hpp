// A sentence as its clauses were judged, and what they make together.
#pragma once

#include <vector>

#include "reading/judge.hpp"

namespace okr::reading {

struct Judged {
    Clause clause;
    Verdict verdict;
};

struct Interpretation {
    Kind kind = Kind::unmeasured;
    bool sure = false;
    std::vector<Judged> clauses;
    int work = -1;     ///< index of the clause that is an action or output
    int outcome = -1;  ///< index of the clause that holds the measured outcome
    int main = -1;     ///< index of the clause that decided
};

Interpretation interpret(const Sentence& sentence);

}  // namespace okr::reading
