// What an open repository holds; known only to the files of this room.
#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <set>
#include <string>

#include "base/result.hpp"
#include "git/handle.hpp"
#include "git/id.hpp"
#include "git/mailmap.hpp"
#include "git/object_store.hpp"
#include "git/recent_objects.hpp"
#include "git/repository.hpp"

namespace okr::git {

struct State {
    RepositoryHandle repository;
    ObjectStore objects;
    Whereabouts whereabouts;
    std::set<Id> cuts;  ///< commits at which a shallow clone ends
    bool is_partial = false;
    mutable RecentObjects<256> trees;
    mutable RecentObjects<16> commits;
    /// What short names of references have meant: they mean it for the whole run, whatever is committed meanwhile.
    mutable std::map<std::string, Id, std::less<>> meanings;
    mutable std::optional<Mailmap> mailmap;  ///< read when the first commit is
};

/// What fetches the history that a shallow clone lacks: "run `git fetch --unshallow` …".
std::string unshallow_advice();

/// Why an object could not be read, with the command that helps.
base::Failure explain(const State& state, const Id& id, const NoObject& why);

/// An object of this kind, or why it did not come.
base::Result<Bytes> read_object(const State& state, const Id& id, ObjectKind kind);

/// As `read_object`, a folder or a commit, from memory where it was read last.
base::Result<Bytes> folder_bytes(const State& state, const Id& id);
base::Result<Bytes> commit_bytes(const State& state, const Id& id);

std::filesystem::path path_of(const State& state, git_repository_item_t item);

}  // namespace okr::git
