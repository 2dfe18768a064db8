// What changed in a file, as git would print it and take it.
#pragma once

#include <string>
#include <string_view>

#include "base/result.hpp"

namespace okr::git {

/// A patch for `git apply`, from "diff --git" on; nothing where both are equal. `path` is relative to the repository's
/// root, with `/`; odd bytes in it are quoted as git does.
base::Result<std::string> patch(const std::string& path, std::string_view before, std::string_view after);

}  // namespace okr::git
