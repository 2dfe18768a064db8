// Where a report may not go: a file that this program, or git, reads as its own.
#pragma once

#include <filesystem>
#include <string>

namespace okr::cli {

/// Why a report must not be written there ("it is one of the files that are read"), whatever command makes it; empty
/// where it may. `target` is absolute, without links.
std::string fault_of_place(const std::filesystem::path& target);

}  // namespace okr::cli
