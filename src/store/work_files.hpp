// Files of the work tree by their ids in git: those that git knows to be unchanged are not read.
#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "base/result.hpp"
#include "git/repository.hpp"
#include "store/point.hpp"
#include "store/scope.hpp"

namespace okr::store {

/// What is on disk below the root; files that a sparse checkout leaves away stand as they are staged.
base::Result<Listing> list_worktree(const git::Repository& repository, const std::filesystem::path& root,
                                    const std::string& folder, const Scope& scope);

/// What is staged below the folder.
Listing list_index(const git::Index& index, const std::string& folder, const Scope& scope);

/// A file of the workspace, or its settings, of which a merge has left several versions in the index; relative to the
/// folder. Nothing where none is.
std::optional<std::string> staged_conflict(const git::Index& index, const std::string& folder, const Scope& scope);

/// The id that a staged file has; nothing if there is none at this path (relative to the work tree).
std::optional<git::Id> staged_id(const git::Index& index, const std::string& path);

}  // namespace okr::store
