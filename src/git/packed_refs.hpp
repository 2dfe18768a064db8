// The file in which git keeps most branches and tags, a line each. libgit2 takes a damaged one for an empty one.
#pragma once

#include <filesystem>
#include <string>

namespace okr::git {

/// Which line of `packed-refs` is none, and what to do about it; empty where all are, or where there is no such file.
/// `common`: the folder that holds the file.
std::string fault_of_packed_refs(const std::filesystem::path& common);

}  // namespace okr::git
