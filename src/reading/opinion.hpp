// A second opinion: weighs the evidence of a sentence by a table that was fitted to labelled sentences.
//
// The rules say what a sentence is and why; the opinion says how likely each kind is on sentences like it. Where both
// agree the reading is sure, where they part it is not.
#pragma once

#include <array>

#include "reading/evidence.hpp"

namespace okr::reading {

struct Opinion {
    std::array<double, 5> likelihood{};  ///< of each `Kind`, in its order; they add up to 1

    [[nodiscard]] Kind kind() const;
    [[nodiscard]] double of(Kind kind) const { return likelihood[static_cast<std::size_t>(kind)]; }
    [[nodiscard]] double of_work() const { return of(Kind::output) + of(Kind::action) + of(Kind::mixed); }
};

Opinion opinion_on(const Sentence& sentence, const Interpretation& interpretation);

/// The rules' interpretation in the light of the opinion: less sure, or of another kind where the rules only guessed.
Interpretation settled(const Sentence& sentence, Interpretation interpretation);

}  // namespace okr::reading
