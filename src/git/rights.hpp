// What of a repository may not be read: said before it is taken for something that is not there, or damaged.
#pragma once

#include <filesystem>
#include <string>

namespace okr::git {

/// "cannot read PATH: Permission denied…", or nothing where the path may be read, or is not there.
std::string fault_of_rights(const std::filesystem::path& path);

/// The same of what every repository has: its own folder, and the one that linked work trees share.
std::string fault_of_rights(const std::filesystem::path& folder, const std::filesystem::path& common);

/// The same of the nearest `.git` at or above a folder.
std::string fault_of_rights_above(std::filesystem::path folder);

/// The same of the file that a reference has for itself, by its full name or a short one.
std::string fault_of_rights_to_reference(const std::filesystem::path& common, const std::string& name);

}  // namespace okr::git
