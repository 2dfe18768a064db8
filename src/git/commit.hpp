// A commit as git stores it, read by ourselves: one malformed line costs that line, never the commit.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "git/id.hpp"

namespace okr::git {

/// Always valid UTF-8: bytes that are not become U+FFFD. Control characters are left as they are; whoever prints
/// escapes them.
struct Person {
    std::string name;
    std::string email;
    bool operator==(const Person&) const = default;
};

/// What a walk needs of a commit.
struct CommitNode {
    Id tree;
    std::vector<Id> parents;  ///< none where a shallow clone ends
    std::int64_t time = 0;    ///< of the committer: seconds since 1970-01-01, UTC; 0 if it cannot be read
    bool is_cut = false;      ///< a shallow clone ends here: parents there are, but not in this repository
};

struct Commit {
    Id id;
    Id tree;
    std::vector<Id> parents;       ///< none where a shallow clone ends
    Person author;                 ///< after the mailmap
    Person committer;              ///< after the mailmap
    Person written_author;         ///< as the commit says
    std::int64_t author_time = 0;  ///< seconds since 1970-01-01, UTC; 0 if it cannot be read
    std::int64_t commit_time = 0;  ///< seconds since 1970-01-01, UTC; 0 if it cannot be read
    std::string message;           ///< valid UTF-8
    bool is_cut = false;           ///< as in CommitNode
};

/// Tree, parents and time of a raw commit; nothing else is looked at. Lines that cannot be read are passed over.
CommitNode read_commit_node(std::string_view raw);

/// All of a raw commit, without mailmap.
Commit read_commit(const Id& id, std::string_view raw);

}  // namespace okr::git
