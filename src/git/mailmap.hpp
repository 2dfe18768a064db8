// Who is who: a mailmap gives people the names and addresses that they go by. Read by ourselves, as git reads it:
// libgit2 1.5 minds the case of addresses.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "git/commit.hpp"

namespace okr::git {

class Mailmap {
public:
    Mailmap() = default;
    /// Lines `Proper Name <proper@address> Commit Name <commit@address>`, of which all but the last may be missing; a
    /// later line wins.
    explicit Mailmap(std::string_view text);

    [[nodiscard]] Person map(const Person& person) const;

private:
    void add(std::string_view line);

    /// By the address, and the name or "", that a commit has, in small letters.
    std::map<std::pair<std::string, std::string>, Person> people_;
};

}  // namespace okr::git
