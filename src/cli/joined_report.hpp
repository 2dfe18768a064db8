// Reports of several workspaces made one, as a run over all of them tells it.
#pragma once

#include <string>

#include "okr/report.hpp"

namespace okr::cli {

/// Puts the workspace's own folder before all paths of its report.
void add_prefix(Report& report, const std::string& prefix);

/// Adds what another report found and counted.
void merge(Report& all, Report&& one);

/// As Report promises: by file, line, column, rule.
void sort(Report& report);

}  // namespace okr::cli
