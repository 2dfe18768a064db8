// Little files beside a repository (`shallow`, `.mailmap`): regular, not links, never more than a limit.
#pragma once

#include <cstddef>
#include <filesystem>
#include <string>

namespace okr::git {

/// Empty if there is no such file, if it is a link, or if it is larger than the limit in bytes.
std::string read_small_file(const std::filesystem::path& path, std::size_t limit);

}  // namespace okr::git
