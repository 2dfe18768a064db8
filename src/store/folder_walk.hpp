// Finding files on disk: every folder below a start, without following links to folders, never deeper on the stack.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "store/scope.hpp"

namespace okr::store {

/// What lies in the folders of a workspace, by paths relative to its root with `/`, in no order.
struct FoundFiles {
    std::vector<std::string> files;               ///< regular files of the scope
    std::vector<std::string> links;               ///< links that the scope would hold
    std::vector<std::string> unreadable;          ///< "path: why"
    std::vector<std::string> other_workspaces;    ///< folders with an okr.yaml of their own, not entered
    std::vector<std::string> other_repositories;  ///< folders with a `.git` of their own
};

enum class Repositories { enter, leave_out };

/// Adds to `found` what lies in the folder `root / below` (all of the workspace where `below` is empty).
void find_files(const std::filesystem::path& root, const std::string& below, const Scope& scope, Repositories others,
                FoundFiles& found);

}  // namespace okr::store
