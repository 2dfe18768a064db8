// Folders of git side by side: only what differs is looked at, and equal folders are never opened.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "git/repository.hpp"
#include "store/path_limit.hpp"
#include "store/point.hpp"
#include "store/scope.hpp"

namespace okr::store {

/// One folder after, and the folders that it came from: one of a change, several of a merge, none of a beginning. What
/// is not there is empty.
struct Sides {
    std::vector<std::optional<git::Id>> before;
    std::optional<git::Id> after;
};

/// A file that is as in none of the sides before.
struct PathChange {
    std::string path;
    std::vector<std::optional<Blob>> before;  ///< one a side; nothing: it was not there
    std::optional<Blob> after;                ///< nothing: it is no longer there
};

struct Differences {
    std::vector<PathChange> files;              ///< sorted by path
    std::vector<std::string> left_out;          ///< "path: why" of links and submodules, sorted
    std::vector<std::string> other_workspaces;  ///< folders with an okr.yaml of their own that were met, sorted
};

/// Which files are looked at.
struct View {
    const Scope& scope;
    PathLimit limit;
};

/// Files of the workspace that differ from every side before.
base::Result<Differences> compare_sides(const git::Repository& repository, const Sides& sides, const View& view);

/// Files of the workspace that differ between two folders.
base::Result<Changes> compare_trees(const git::Repository& repository, const std::optional<git::Id>& before,
                                    const std::optional<git::Id>& after, const Scope& scope);

/// Every file of the workspace in a folder.
base::Result<Listing> list_tree(const git::Repository& repository, const std::optional<git::Id>& tree,
                                const Scope& scope);

}  // namespace okr::store
