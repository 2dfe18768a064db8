// Where the index of a pack points beyond the pack, libgit2 1.5 reads beyond its memory: so we look first.
#pragma once

#include <filesystem>
#include <string>

namespace okr::git {

/// What is wrong with the indexes in `objects/pack`, with what helps; empty if all is well. Reads four bytes of each
/// object's entry, no more.
std::string fault_of_packs(const std::filesystem::path& objects);

}  // namespace okr::git
