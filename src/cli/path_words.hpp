// What is to be said of paths that give no file.
#pragma once

#include <filesystem>
#include <string>

#include "base/result.hpp"

namespace okr::cli {

/// Nothing is there; a name nearby was probably meant.
base::Failure no_such_path(const std::string& path);

/// Of a path that the user named, and that gave no file.
std::string why_not_read(const std::filesystem::path& path);

/// Nothing is there to be read where git keeps files for others.
bool is_bare_repository(const std::filesystem::path& folder);

}  // namespace okr::cli
