// The workspace that a command looks at: the work tree, or what a revision holds.
#pragma once

#include <optional>
#include <string>

#include "base/result.hpp"
#include "cli/command.hpp"
#include "model/workspace.hpp"
#include "store/snapshots.hpp"

namespace okr::cli {

/// A state of a workspace, and the repository that knows its past.
struct StateAt {
    model::Workspace workspace;
    std::optional<store::Snapshots> snapshots;  ///< nothing in a folder without git
    std::optional<store::Point> point;          ///< there if `snapshots` is
    [[nodiscard]] std::string name() const { return point ? point->name : std::string(store::worktree_name); }
};

/// By --root and --at; without --at the work tree, which needs no git. A failure says what cannot be read.
base::Result<StateAt> state_at(const Arguments& arguments);

/// The same for who asks for no past: of the work tree no repository is opened, so that it may be one that nobody can.
base::Result<StateAt> state_without_past(const Arguments& arguments);

/// Is there a repository at the folder, or above it?
bool has_git(const std::filesystem::path& root);

}  // namespace okr::cli
