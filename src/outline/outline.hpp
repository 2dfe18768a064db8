// The outline of a workspace that is built already.
#pragma once

#include "base/result.hpp"
#include "model/workspace.hpp"
#include "okr/outline.hpp"

namespace okr::outlining {

/// A failure where the options name nothing that is there.
base::Result<Outline> outline(const model::Workspace& workspace, const OutlineOptions& options);

}  // namespace okr::outlining
