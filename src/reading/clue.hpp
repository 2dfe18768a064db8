// Pieces of evidence are known by a hash of their words.
#pragma once

#include <cstdint>
#include <string_view>

namespace okr::reading {

/// A piece of evidence is known by the hash of its words: "pair noun-made count", "word across".
using Clue = std::uint64_t;

constexpr Clue hash_of(std::string_view text) {
    Clue hash = 0xcbf29ce484222325U;
    for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3U;
    return hash;
}

/// Of a clue's words, in order.
constexpr Clue joined(Clue clue, Clue next) {
    return (clue ^ (next + 0x9e3779b97f4a7c15U + (clue << 6U) + (clue >> 2U))) * 0xff51afd7ed558ccdU;
}

/// Of a line's words: "pair noun-made count".
Clue clue_of(std::string_view words);

}  // namespace okr::reading
