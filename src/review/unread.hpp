// What a review cannot look at after the change, and says so: nobody can tell what it will hide.
#pragma once

#include <string>
#include <vector>

#include "model/workspace.hpp"
#include "review/review.hpp"

namespace okr::reviewing {

/// Files of ours that could be read before and are there without being readable after: broken themselves, or made so by
/// limits that the change brings.
void note_lost(Review& review, const model::Workspace& before, const model::Workspace& after);

/// Folders of workspaces that are gone, or went where nobody could follow.
void note_gone(Review& review, const std::vector<std::string>& folders);

/// "company: the workspace that stood there is gone …".
std::string words_of_gone(const std::string& folder);

/// Commands that read the disk follow a link, and what is read here does not.
base::Result<bool> note_linked_settings(Review& review, const store::Snapshots& snapshots, const Request& request);

/// Base and head can be read, and what merging gives cannot.
void note_broken_merge(Review& review);

}  // namespace okr::reviewing
