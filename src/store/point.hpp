// One state of a workspace's files: a commit, the index, the work tree, or what a merge would give.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "git/id.hpp"
#include "git/index_entry.hpp"
#include "okr/report.hpp"
#include "store/scope.hpp"

namespace okr::store {

/// The content of a file. Equal ids are equal bytes, wherever they lie: parse each once.
struct Blob {
    git::Id id;
    std::shared_ptr<const std::string> text;  ///< only where git does not have the bytes; ask Snapshots::text

    bool operator==(const Blob& other) const { return id == other.id; }
};

struct Point {
    enum class Kind { commit, index, worktree, merge };

    Kind kind = Kind::commit;
    std::string name;                 ///< "WORKTREE", "INDEX", the full id of the commit; "OURS+THEIRS" of a merge
    std::string words;                ///< as the user said it
    std::optional<git::Id> commit;    ///< of Kind::commit alone
    std::optional<git::Id> tree;      ///< the workspace's folder; nothing where it is in no tree
    std::optional<git::Id> settings;  ///< okr.yaml, by its content
    std::shared_ptr<const git::Index> index;  ///< of Kind::index where files are in conflict: else `tree` has it all
    std::shared_ptr<const Scope> scope;       ///< as okr.yaml of this point says
};

/// Two points; `base` tells the common ancestor of `A...B`, from which `from` is then.
struct Range {
    Point from;
    Point to;
    std::optional<git::Id> base;
};

struct FoundFile {
    std::string path;  ///< relative to the workspace's root, with `/`; any bytes
    Blob blob;
};

/// Every file of a point.
struct Listing {
    std::vector<FoundFile> files;               ///< sorted by path
    std::vector<std::string> left_out;          ///< "path: why" of links and submodules, sorted
    std::vector<std::string> other_workspaces;  ///< folders with an okr.yaml of their own, sorted
};

/// A file that differs; on one side it may be missing.
struct FileChange {
    std::string path;
    std::optional<Blob> before;
    std::optional<Blob> after;
};

struct Changes {
    std::vector<FileChange> files;      ///< sorted by path
    std::vector<std::string> left_out;  ///< "path: why" of links and submodules that differ, sorted
};

/// Everything that lint wants of a point.
struct Files {
    std::vector<Source> files;  ///< sorted by path; of a file over the limit as many bytes as tell that, and no more
    std::vector<std::string> left_out;
    std::vector<std::string> other_workspaces;
};

}  // namespace okr::store
