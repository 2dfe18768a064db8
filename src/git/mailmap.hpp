// Who is who: `.mailmap`, `mailmap.blob` and `mailmap.file`.
#pragma once

#include "git/commit.hpp"
#include "git/state.hpp"

namespace okr::git {

/// As git: the work tree's `.mailmap` (HEAD's in a bare repository), then what the configuration names.
MailmapHandle read_mailmap(const State& state);

/// The `.mailmap` of a tree alone; one that maps nobody if there is none.
base::Result<MailmapHandle> read_mailmap_of(const State& state, const Id& tree);

/// The person's proper name and address.
Person map_person(git_mailmap* mailmap, const Person& person);

}  // namespace okr::git
