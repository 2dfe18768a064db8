// Links on the way to a file that is to be written. A work tree holds what strangers have committed, links among it:
// they must not choose what outside of it a command writes.
#pragma once

#include <filesystem>
#include <string>

namespace okr::store {

/// Why nothing is written at this path: a link on the way that lies in a workspace, or in a work tree of git, leads out
/// of it, or a link leads nowhere. Links that lie elsewhere are the user's own. As it stands behind "cannot write FILE:
/// "; empty where the way is free.
std::string fault_of_links(const std::filesystem::path& file);

}  // namespace okr::store
