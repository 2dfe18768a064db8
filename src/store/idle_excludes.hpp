// Patterns of `exclude` that leave nothing out.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace okr::store {

/// Looks at the folders of a workspace until every pattern of this okr.yaml has matched a file or a folder, and gives
/// those that matched none. What may match inside of a folder that is not entered is given the benefit of the doubt.
std::vector<std::string> idle_excludes(const std::filesystem::path& root, std::string_view settings);

}  // namespace okr::store
