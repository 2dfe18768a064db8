// Files of a workspace that links make one: mended under one name, they would be read as they were under the other.
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "cli/inputs.hpp"

namespace okr::cli {

/// Paths relative to the workspace, two and more of each file, by where it lies.
using Twins = std::map<std::filesystem::path, std::vector<std::string>>;

/// None for a document from standard input.
Twins twins_of(const Input& input);

/// Why they are not mended, and what to do.
std::string words_of_twins(const std::vector<std::string>& names);

}  // namespace okr::cli
