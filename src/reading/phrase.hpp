// A noun phrase: the run of nodes that names one thing, and the thing that it names.
#pragma once

#include <cstdint>

#include "reading/sentence.hpp"

namespace okr::reading {

/// What a noun names, as far as the kinds of sentences depend on it.
enum class Thing : std::uint8_t {
    none,
    unknown,
    made,
    activity,
    people,
    response,
    trouble,
    measure,
    quality,
    honour,
    place
};

struct Phrase {
    std::size_t begin = 0;  ///< nodes
    std::size_t end = 0;
    std::size_t head = 0;  ///< the noun that names the thing; of a complement after "number of"
    Thing thing = Thing::none;
    bool is_contained = false;      ///< named behind "of": "a series of", "3 rounds of"
    Thing container = Thing::none;  ///< what the noun before "of" names: "completion of"
};

/// The phrase that begins at `from`, determiners and a leading amount skipped, within `end`.
Phrase noun_phrase(const Sentence& sentence, std::size_t from, std::size_t end);

/// Of a single word; `unknown` when the lexicon does not list it as a noun.
Thing thing_of(const Node& node);

}  // namespace okr::reading
