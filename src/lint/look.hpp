// Lets every rule look at whatever it is for, by all cores.
#pragma once

#include <vector>

#include "lint/levels.hpp"
#include "model/workspace.hpp"
#include "rules/rule.hpp"

namespace okr::linting {

/// What each rule tells, in the order of their table; the same whatever the number of cores. Sentences are read as they
/// are come to and forgotten soon, so that a large workspace needs little more memory than its files.
std::vector<std::vector<rule::Draft>> look(const model::Workspace& workspace, const Levels& levels);

}  // namespace okr::linting
