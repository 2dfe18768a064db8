// Of two versions of one team's file, what differs: two short files that give the same changes.
//
// Most versions of a file are like the one before but for a line. Items at the top of its lists (objectives with all
// they hold, initiatives, needs, requests) that stand byte for byte in both, in one order, are left out of both before
// anything is read into structs or compared. That is done where it can change nothing, and it is proven each time:
//   - both versions are what the fast reader takes, and what is left stands in the lists and columns that it stood in;
//   - no name that is left is one of those left out, with a number behind it or without: then names stay as they are;
//   - the items that are left have ids and titles as before, in one order: then none of them is looked for among
//   others;
//   - no initiative that is left says what it replaces.
// In all other cases, and wherever there is doubt, there is no excerpt. tests/diff/excerpts.cpp holds both ways against
// each other.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "diff/document.hpp"
#include "diff/name_numbers.hpp"
#include "okr/change.hpp"

namespace okr::diffing {

/// From `at` on, a byte of the excerpt stands so many bytes and lines further on in the file.
struct Cut {
    std::size_t at, bytes, lines;
};
using Cuts = std::vector<Cut>;

struct Excerpts {
    Document before, after;
    Cuts cuts_before, cuts_after;
    NameNumbers names_after;  ///< of the whole file: it is one that the fast reader takes
};

/// Of a whole file; nothing where the fast reader does not take it.
std::optional<NameNumbers> names_of(std::string_view text, const model::Settings& settings);

/// `path` is no okr.yaml; `names_before` is what `names_of` told of `before`, or another pair's `names_after`. Nothing
/// where the files are to be compared as they are.
std::optional<Excerpts> excerpts_of(const std::string& path, std::string_view before, const NameNumbers& names_before,
                                    std::string_view after, const model::Settings& settings);

/// Files as they are compared: whole, or those of them that are in `shortened` as excerpts.
using Shortened = std::map<std::string, std::pair<Cuts, Cuts>, std::less<>>;  ///< by path
struct Sides {
    std::vector<PlacedDocument> before, after;
    Shortened shortened;
};

void put(const std::string& path, Excerpts excerpts, Sides& sides);

/// May the excerpts stand for their files among all that are compared? Not beside another file of the same team and
/// cycle, and not where an initiative says what it replaces: that may be left out.
bool may_stand(const Sides& sides);

/// Places in excerpts become places in their files.
void restore_places(std::vector<Change>& changes, const Shortened& shortened);

}  // namespace okr::diffing
