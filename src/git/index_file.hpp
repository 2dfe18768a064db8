// The bytes of an index, read by ourselves: libgit2 hashes the whole file again and looks at every path twice, which
// takes ten times as long as all else that a look at what is staged needs. As git, we do not check the file's own hash.
#pragma once

#include <string_view>

#include "base/result.hpp"
#include "git/index_entry.hpp"

namespace okr::git {

/// Versions 2 to 4. Fails, with the command that helps, where it is split or sparse, damaged, or needs an extension
/// that is not known. `written` is left to the caller.
base::Result<Index> read_index(std::string_view bytes);

}  // namespace okr::git
