// All pairs of texts that share most of their weight in words: exact, and far from quadratic.
#pragma once

#include <vector>

#include "align/terms.hpp"

namespace okr::aligning {

struct NearPair {
    std::size_t a, b;  ///< places in the list of texts, a < b
    double likeness;   ///< weight of shared terms in that of all terms (weighted Jaccard): `least` to 1
};

/// A term weighs the more the fewer texts have it (inverse document frequency: Spärck Jones, "A statistical
/// interpretation of term specificity"). Pairs are found by a prefix filter: two texts that share enough must share one
/// of their rarest terms (Chaudhuri, Ganti, Kaushik, "A Primitive Operator for Similarity Joins").
std::vector<NearPair> near_pairs(const std::vector<Terms>& texts, double least);

}  // namespace okr::aligning
