// What is staged: the index of a repository.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "git/id.hpp"
#include "git/tree.hpp"

namespace okr::git {

/// A moment of the file system: seconds since 1970 and nanoseconds. The index holds 32 bits of each.
struct FileTime {
    std::uint32_t seconds = 0;
    std::uint32_t nanoseconds = 0;
    auto operator<=>(const FileTime&) const = default;
};

/// What git noted of a file when it last knew that file and blob were the same.
struct FileStamp {
    FileTime changed;   ///< of the inode
    FileTime modified;  ///< of the bytes
    std::uint32_t inode = 0;
    std::uint32_t size = 0;  ///< bytes, the lower 32 bits
};

struct IndexEntry {
    std::string path;  ///< relative to the work tree, with `/`
    EntryKind kind = EntryKind::file;
    std::uint32_t mode = 0100644;  ///< as in a tree, in octal digits
    Id id;
    FileStamp stamp;
    bool is_conflict = false;        ///< one side of a merge that is not settled
    bool is_only_announced = false;  ///< `git add --intent-to-add`: a name without bytes
    bool is_left_out = false;        ///< a sparse checkout does not put it on the disk
    bool is_trusted = false;         ///< `git update-index --assume-unchanged`
};

/// A folder that git has written as a tree, and nothing in it has been staged since.
struct StagedFolder {
    std::string path;         ///< with `/` at its end; empty: all
    std::size_t entries = 0;  ///< how many of the index lie in it
    Id tree;
};

struct Index {
    std::vector<IndexEntry> entries;    ///< sorted by path
    std::vector<StagedFolder> folders;  ///< sorted by path; those that git remembers
    FileTime written;                   ///< when the index itself was written; zero if there is none
};

}  // namespace okr::git
