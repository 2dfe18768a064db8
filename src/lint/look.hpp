// Lets every rule look at whatever it is for, by all cores.
#pragma once

#include <string>
#include <vector>

#include "lint/levels.hpp"
#include "model/workspace.hpp"
#include "rules/rule.hpp"

namespace okr::linting {

/// What each rule tells, in the order of their table; the same whatever the number of cores. Sentences are read as they
/// are come to and forgotten soon. Where `only` names files, what shares no team and cycle with them is not read: what
/// is told of these files is all the same.
std::vector<std::vector<rule::Draft>> look(const model::Workspace& workspace, const Levels& levels,
                                           const std::vector<std::string>& only);

}  // namespace okr::linting
