// Where a repository's mailmap stands: `.mailmap`, `mailmap.blob` and `mailmap.file`.
#pragma once

#include "git/mailmap.hpp"
#include "git/state.hpp"

namespace okr::git {

/// As git: the work tree's `.mailmap` (HEAD's in a bare repository), then what the configuration names. Links are not
/// followed, and no more than 4 MiB of each are read.
Mailmap read_mailmap(const State& state);

/// The `.mailmap` of a tree alone; one that maps nobody if there is none.
base::Result<Mailmap> read_mailmap_of(const State& state, const Id& tree);

}  // namespace okr::git
