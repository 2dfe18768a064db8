// The files that `okr init` writes: a small workspace that lints clean, whose comments teach.
#pragma once

#include <string>
#include <vector>

#include "okr/report.hpp"

namespace okr::cli {

/// For the quarter that holds the day (ISO); paths relative to the new workspace.
std::vector<Source> init_files(const std::string& today);

}  // namespace okr::cli
