// Turns drafts into findings: places into lines and columns, objects into names, contents into fingerprints.
#pragma once

#include <vector>

#include "model/workspace.hpp"
#include "okr/report.hpp"
#include "rules/rule.hpp"

namespace okr::linting {

/// A draft with the rule that told it and the level it has here.
struct Told {
    const rule::Rule* rule;
    Severity severity;
    rule::Draft draft;
};

/// A finding for each, in their order, by all cores.
std::vector<Finding> publish(const model::Workspace& workspace, std::vector<Told> told);

}  // namespace okr::linting
