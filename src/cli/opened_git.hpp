// The workspace's repository as a command opens it: where git has told us to look, and which names are not clear.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "store/snapshots.hpp"

namespace okr::cli {

/// As GIT_INDEX_FILE, GIT_OBJECT_DIRECTORY and GIT_ALTERNATE_OBJECT_DIRECTORIES say, which git sets for its hooks: in
/// `git commit -a` what is about to be committed is staged in another index than the repository's.
git::Whereabouts whereabouts_of_git();

/// With these whereabouts.
base::Result<store::Snapshots> open_snapshots(const std::filesystem::path& root);

/// Says on standard error which of several branches and tags is taken, as git does, where a revision or range names
/// more than one.
void tell_ambiguous(const store::Snapshots& snapshots, std::string_view words);

/// Says on standard error which submodules hold files of ours: a command that reads git does not look into them.
void tell_submodules(const store::Snapshots& snapshots);

/// Two states of the workspace, the earlier one where it stood before it was moved.
struct OpenedRange {
    store::Range range;
    bool is_moved = false;
    std::vector<std::string> gone;  ///< workspaces of the earlier state, where none stands here and it is not plain
                                    ///< which of them was moved here
};
/// Says on standard error what is not compared.
void tell_gone_workspaces(const std::vector<std::string>& gone);

base::Result<OpenedRange> range_of(const store::Snapshots& snapshots, std::string_view words);

}  // namespace okr::cli
