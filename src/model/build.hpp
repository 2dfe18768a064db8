// Files to a workspace: parse each, see whose it is, check it, read it, name its objects.
#pragma once

#include <vector>

#include "base/result.hpp"
#include "model/workspace.hpp"
#include "okr/report.hpp"

namespace okr::model {

/// A failure where the workspace's own settings cannot be read. The order of the files does not matter. `settings` hold
/// where there is no okr.yaml among them.
base::Result<Workspace> build_workspace(std::vector<Source> files, Settings settings = {});

}  // namespace okr::model
