// What objectives and key results of a graph say, in a form in which they can be held against each other.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "align/graph.hpp"
#include "align/measured.hpp"

namespace okr::aligning {

/// A text of one word says too little to be said again, or to be one aim.
inline constexpr std::size_t least_words = 2;

struct Sayings {
    explicit Sayings(const Graph& of);

    const Graph& graph;
    std::vector<Terms> titles;                             ///< of objectives
    std::vector<Measured> measured;                        ///< by key results
    std::map<std::string, std::vector<Index>> by_measure;  ///< complete key results, by key_of their terms
    std::map<std::string, std::vector<Index>> by_title;    ///< objectives, by key_of their titles' terms
};

/// One text for one set of terms.
std::string key_of(const Terms& terms);

bool says_enough(const std::string& text);

}  // namespace okr::aligning
