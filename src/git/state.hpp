// What an open repository holds; known only to the files of this room.
#pragma once

#include <filesystem>
#include <optional>
#include <set>
#include <string>

#include "base/result.hpp"
#include "git/handle.hpp"
#include "git/id.hpp"
#include "git/mailmap.hpp"
#include "git/object_store.hpp"
#include "git/repository.hpp"
#include "git/tree_cache.hpp"

namespace okr::git {

struct State {
    RepositoryHandle repository;
    ObjectStore objects;
    Whereabouts whereabouts;
    std::set<Id> cuts;  ///< commits at which a shallow clone ends
    bool is_partial = false;
    mutable TreeCache trees;
    mutable std::optional<Mailmap> mailmap;  ///< read when the first commit is
};

/// What fetches the history that a shallow clone lacks: "run `git fetch --unshallow` …".
std::string unshallow_advice();

/// Why an object could not be read, with the command that helps.
base::Failure explain(const State& state, const Id& id, const NoObject& why);

/// An object of this kind, or why it did not come.
base::Result<Bytes> read_object(const State& state, const Id& id, ObjectKind kind);

std::filesystem::path path_of(const State& state, git_repository_item_t item);

}  // namespace okr::git
