// Two folders of git side by side: only what differs is looked at, and equal folders are never opened.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "git/repository.hpp"
#include "store/point.hpp"
#include "store/scope.hpp"

namespace okr::store {

/// The two sides of a path; both there means that they differ.
struct EntryPair {
    std::optional<git::EntryView> before;
    std::optional<git::EntryView> after;
};

/// Entries of two raw trees that are not the same, in git's order; nothing if one of them is no tree. The views lie in
/// the bytes that were given.
std::optional<std::vector<EntryPair>> differing_entries(std::string_view before, std::string_view after);

/// Files of the workspace that differ between two folders; a folder that is not there is empty.
base::Result<Changes> compare_trees(const git::Repository& repository, const std::optional<git::Id>& before,
                                    const std::optional<git::Id>& after, const Scope& scope);

/// Every file of the workspace in a folder.
base::Result<Listing> list_tree(const git::Repository& repository, const std::optional<git::Id>& tree,
                                const Scope& scope);

}  // namespace okr::store
