// Documents from a folder on disk: finds the workspace's root and reads every file of it that may be ours.
//
// Only regular files are opened, links are not followed out of the root, hidden folders and other workspaces below it
// are left out, and no more of a file is read than its limit allows.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "okr/report.hpp"

namespace okr::store {

/// The files of one workspace as they are on disk.
struct Worktree {
    std::filesystem::path root;
    std::vector<Source> files;                  ///< okr.yaml among them; paths relative to the root, with `/`
    std::vector<std::string> unreadable;        ///< "path: why", for files and folders that could not be read
    std::vector<std::string> astray;            ///< links to files that are not followed, by their own names
    std::vector<std::string> other_workspaces;  ///< folders with an okr.yaml of their own, left out
};

/// The nearest folder upwards that holds okr.yaml; without one, the git work tree's root; without that, the folder
/// itself.
std::filesystem::path find_root(const std::filesystem::path& start);

/// From the root of git's work tree to the folder, with `/` at its end; empty where it is that root, or in none.
std::string path_in_repository(const std::filesystem::path& folder);

/// Reads what okr.yaml includes. `named` are paths that the user asked for by name: files among them are read whatever
/// their folder or ending, unless okr.yaml excludes them.
Worktree load(const std::filesystem::path& root, const std::vector<std::filesystem::path>& named = {});

/// The bytes of a file, at most `limit`; a failure says why it could not be read.
base::Result<std::string> read_bytes(const std::filesystem::path& path, std::size_t limit);

/// The path relative to the root, with `/`; empty if it lies outside.
std::string relative_to(const std::filesystem::path& root, const std::filesystem::path& path);

}  // namespace okr::store
