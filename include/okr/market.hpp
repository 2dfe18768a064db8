// Drafts of several branches side by side, before anything is merged: what each would open, and what arises only where
// they meet.
//
// `okr market` makes these; its `--format json` tells one Market. It reads a repository of git, which the public API
// does not: no function of these headers returns one.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "okr/align.hpp"
#include "okr/conversation.hpp"

namespace okr {

/// One branch, merged in memory with the main line.
struct Stall {
    std::string branch;                        ///< as it was named
    std::string commit;                        ///< full id of its tip
    std::string author, date;                  ///< of the tip; ISO 8601 in UTC
    std::vector<std::string> files;            ///< of ours that it changes, sorted
    std::vector<std::string> teams;            ///< whose OKRs these are, sorted
    std::vector<std::string> conflicts;        ///< files that git cannot merge with the main line, sorted
    std::vector<Conversation> opened, closed;  ///< against the main line, by this branch alone
    std::vector<std::string> unreadable;       ///< files that could not be parsed
};

/// A conversation that neither the main line nor one branch alone has.
struct Meeting {
    Conversation conversation;
    std::vector<std::string> branches;  ///< that it comes from, in the order of the stalls
};

/// A file that several branches change and git cannot merge.
struct Clash {
    std::string file;
    std::vector<std::string> branches;
};

struct Market {
    std::string cycle;
    std::string main;                     ///< the branch that the others go into
    std::string main_commit;              ///< full id
    std::vector<Stall> stalls;            ///< by branch, as asked for
    std::vector<Meeting> arising;         ///< only when all are merged
    std::vector<Meeting> settling;        ///< that a branch alone would open, and that are gone when all are merged
    std::vector<Clash> clashes;           ///< by file
    std::vector<Coverage> before, after;  ///< of the main line, and with all branches
};

}  // namespace okr
