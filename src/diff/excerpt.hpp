// A version of a file with items left out, and whether it can stand for the whole.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "diff/excerpts.hpp"
#include "diff/items.hpp"

namespace okr::diffing {

/// An item that stands in both versions.
struct Common {
    const Item *before, *after;
    std::size_t lines;  ///< of either
};

struct Excerpt {
    std::string text;
    Cuts cuts;
    Document document;
};

/// An initiative of the file does.
bool says_what_it_replaces(const model::TeamFile& file);

/// Both with the same items left out, whose names are `left_out`: does each stand for its whole? excerpts.hpp says
/// when.
bool is_sound(const Excerpt& before, const Excerpt& after, const std::vector<Common>& common,
              const NameNumbers& left_out);

}  // namespace okr::diffing
