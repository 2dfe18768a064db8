// libgit2 as a whole: started once, when the first repository is opened, with the options that reading asks for.
#pragma once

namespace okr::git {

/// Starts libgit2 if nothing has yet. Starting takes some milliseconds, so nobody calls this who does not read git.
void use_library();

}  // namespace okr::git
