// Follows every reference of a workspace; what `unresolved-reference` is made of.
#pragma once

#include "rules/rule.hpp"

namespace okr::rule {

/// Tells references that name nothing, or something of the wrong sort.
void check_references(const model::Workspace& workspace, Sink& sink);

/// Tells every `supports` that is part of a circle.
void check_circles(const model::Workspace& workspace, Sink& sink);

}  // namespace okr::rule
