// A git repository as it is on disk, read and never written: revisions, commits, folders, files, the index, merges in
// memory. Nothing is ever run: no hook, no filter, no other program, no network.
//
// `git replace` and grafts are not honoured; a revision names what was committed. One thread uses a Repository at a
// time; open another for another thread.
#pragma once

#include <cstddef>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "git/commit.hpp"
#include "git/id.hpp"
#include "git/index_entry.hpp"
#include "git/tree.hpp"

namespace okr::git {

struct State;

/// What merging two commits would give.
struct MergeResult {
    Id tree;                             ///< in memory only: this Repository reads it like any other. Without the files
                                         ///< in conflict
    std::optional<Id> base;              ///< nothing: the two have no common ancestor
    std::vector<std::string> conflicts;  ///< paths that git would leave to a person, sorted
};

/// "origin/main" of "refs/remotes/origin/main": as people write it.
std::string_view short_name_of(std::string_view full_name);

/// Where git has told a program that it started to look, beside the repository itself: a commit that is being made has
/// an index of its own, and what is being pushed lies apart until it is let in. Whoever knows the environment says so.
struct Whereabouts {
    std::filesystem::path index;                 ///< GIT_INDEX_FILE; relative to the work tree
    std::vector<std::filesystem::path> objects;  ///< GIT_OBJECT_DIRECTORY and GIT_ALTERNATE_OBJECT_DIRECTORIES
};

class Repository {
public:
    /// The repository that holds `start`, searched upwards. GIT_DIR is not looked at.
    static base::Result<Repository> open(const std::filesystem::path& start, Whereabouts whereabouts = {});
    /// The same once more, for another thread.
    base::Result<Repository> again() const;
    Repository(Repository&&) noexcept;
    Repository& operator=(Repository&&) noexcept;
    ~Repository();

    /// The commit that a revision names, as git understands it: `HEAD~3`, `main`, `v1`, `@{upstream}`, `1a2b3c4`.
    /// Searches by text (`:/words`, `^{/words}`) are refused.
    base::Result<Id> resolve(std::string_view revision) const;
    /// The commit that the full name of a reference names ("refs/remotes/origin/main"), and nothing that a shorter or
    /// longer name could mean: for what the program itself looks up, and nobody's branch may stand in for.
    base::Result<Id> resolve_reference(std::string_view full_name) const;
    [[nodiscard]] bool has_reference(const std::string& full_name) const;
    /// Full names of all that a short name could mean, in the order in which git takes them.
    [[nodiscard]] std::vector<std::string> references_named(std::string_view name) const;
    base::Result<Commit> commit(const Id& id) const;
    /// Much cheaper than `commit`.
    base::Result<CommitNode> node(const Id& id) const;
    /// The name and address that the mailmap gives a person, as commits have them.
    [[nodiscard]] Person known_as(const Person& written) const;

    base::Result<std::vector<Entry>> tree(const Id& id) const;
    /// The raw bytes of a folder, for `entries_of` and `take_entry`: no copy is made.
    base::Result<Bytes> tree_bytes(const Id& id) const;
    /// Bytes of a file; the header is asked first.
    base::Result<std::size_t> blob_size(const Id& id) const;
    /// Nothing if the file is larger than the limit, in bytes.
    base::Result<std::optional<std::string>> blob(const Id& id, std::size_t limit) const;

    /// As `git merge-base`: of several, the best. Nothing if the two have no common ancestor.
    base::Result<std::optional<Id>> merge_base(const Id& ours, const Id& theirs) const;
    /// In memory; renames are followed. Attributes as of the work tree; other programs that merge are not run.
    base::Result<MergeResult> merge(const Id& ours, const Id& theirs) const;

    /// What is staged. Fails for a split or sparse index, which is not read, with the command that helps.
    base::Result<Index> index() const;
    /// The tree that a commit of it would have, made in memory as far as git has not written it: this Repository reads
    /// it like any other. Nothing where something is in conflict.
    base::Result<std::optional<Id>> tree_of(const Index& index) const;
    /// The bytes of a file of the work tree as git would store them, where they have CRLF line ends. `path` is relative
    /// to the work tree. Filters that are programs are not run.
    std::string as_stored(const std::string& path, const std::string& bytes) const;

    /// Has the caller named the index?
    [[nodiscard]] bool has_index_of_its_own() const;
    [[nodiscard]] bool is_bare() const;
    [[nodiscard]] bool is_shallow() const;
    /// A partial clone lacks objects that its remote has promised.
    [[nodiscard]] bool is_partial() const;
    /// Only a part of the files is checked out.
    [[nodiscard]] bool is_sparse() const;
    /// A shallow clone ends with this commit.
    [[nodiscard]] bool is_cut(const Id& id) const;
    /// The folder of the work tree, without a `/` at its end; empty in a bare repository.
    [[nodiscard]] std::filesystem::path workdir() const;
    /// HEAD has no commit yet.
    [[nodiscard]] bool is_unborn() const;
    /// The branch that others merge into, by its full name: what origin/HEAD names, else `main` or `master` at origin,
    /// else here. Nothing if there is none.
    [[nodiscard]] std::optional<std::string> main_branch() const;
    /// Names of the branches that are here, not those of remotes; sorted. Fails where they cannot all be listed: none
    /// is passed over in silence.
    [[nodiscard]] base::Result<std::vector<std::string>> branches() const;

    /// From now on people are named by the `.mailmap` of this commit alone, not by that of the work tree: who reviews a
    /// change must not trust the change's own.
    base::Result<bool> use_mailmap_of(const Id& commit);

private:
    explicit Repository(std::unique_ptr<State> state);
    std::unique_ptr<State> state_;
};

}  // namespace okr::git
