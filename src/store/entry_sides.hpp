// The entries of one folder in several states, side by side.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "git/tree.hpp"

namespace okr::store {

/// A folder's raw bytes; the view may be less of them than all.
struct OpenFolder {
    git::Bytes bytes;
    std::string_view view;
};

struct OpenSides {
    std::vector<OpenFolder> before;
    OpenFolder after;
};

/// One name in all sides; nothing where it is not there. The views lie in the folders' bytes. A file that became a
/// folder is two of these.
struct EntrySides {
    std::string_view name;
    std::vector<std::optional<git::EntryView>> before;
    std::optional<git::EntryView> after;
};

/// Entries that are as in none of the sides before, in git's order; nothing if a side is no folder to its end.
std::optional<std::vector<EntrySides>> differing_entries(const OpenSides& sides);

}  // namespace okr::store
