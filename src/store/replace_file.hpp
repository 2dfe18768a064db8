// Writing files so that whoever reads sees the old one or the new one, whole, whatever happens in between.
//
// The text goes into a file beside the target, is synced, and takes the target's name. There is no fallback that writes
// in place: where a step fails, the target is as it was and nothing is left beside it, even when the program is
// interrupted. What a killed run leaves beside it, the next run for the same file removes.
//
// Runs of this program that write into one folder wait for each other. Each function answers with nothing if all went
// well, else with why not and what to do, as it stands behind "cannot write FILE: ".
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "okr/report.hpp"

namespace okr::store {

/// Replaces what a regular file holds. Its mode is kept; a symbolic link is followed to the file it names, which must
/// lie below `root`. Refused, with the file untouched: a file that no longer holds `before` (one that holds `text`
/// already is fine), one with several names (hard links), one whose owner, group, access list or extended attributes
/// could not be kept, one that may not be written.
std::string replace_file(const std::filesystem::path& root, const std::filesystem::path& file, std::string_view before,
                         std::string_view text);

/// What killed runs have left beside these files (relative to `root`); the functions here do so for the file that they
/// write. Where another run writes now, they wait for the next.
void remove_leftovers(const std::filesystem::path& root, const std::vector<std::string>& files);

/// As `remove_leftovers` wants them.
std::vector<std::string> paths_of(const std::vector<Source>& files);

/// Writes a file that is not there yet, with the folders above it; never overwrites, whoever comes in between. Here and
/// in `write_file` no link of a work tree leads out of it (`fault_of_links`).
std::string create_file(const std::filesystem::path& file, std::string_view text);

/// Writes a file whole, be it there or not (then its mode stays); into what is no regular file (a pipe, a device) it
/// writes straight.
std::string write_file(const std::filesystem::path& file, std::string_view text);

}  // namespace okr::store
