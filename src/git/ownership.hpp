// Whose repository is this? Git reads only what belongs to the user, or what the user has called safe.
#pragma once

#include "base/result.hpp"
#include "git/handle.hpp"

namespace okr::git {

/// True, or git's own advice. Only the user's and the system's configuration can call a folder safe.
base::Result<bool> check_owner(git_repository* repository);

}  // namespace okr::git
