// Follows the references between teams' objects once, so that nobody has to search for who refers to what.
#pragma once

#include "model/workspace.hpp"

namespace okr::model {

/// Fills in Workspace::referred.
void link_objects(Workspace& workspace);

}  // namespace okr::model
