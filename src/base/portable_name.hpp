// Names of files as other systems take them: Windows knows names that are no files and ends that it drops, git refuses
// another name of its own folder, and macOS and Windows take two spellings for one name.
#pragma once

#include <string>
#include <string_view>

namespace okr::base {

/// Why a folder or file of this name (no `/` in it) cannot be everywhere, as it stands behind the name: "is a device on
/// Windows". Empty if it can.
std::string_view fault_of_name(std::string_view name);

/// A name that can be everywhere: the same one wherever it can.
std::string portable_name(std::string_view name);

/// Equal for paths that are one path where letters count whatever their case, and however their accents are written.
std::string folded_path(std::string_view path);

}  // namespace okr::base
