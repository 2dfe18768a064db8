// The tree that a commit of the index would have: what is staged is then compared like any commit, and equal folders
// are never opened. Git remembers the trees of folders in which nothing was staged; only the others are made.
#pragma once

#include <optional>
#include <string>

#include "base/result.hpp"
#include "git/index_entry.hpp"
#include "git/object_store.hpp"

namespace okr::git {

class StagedTree {
public:
    StagedTree(const ObjectStore& objects, const Index& index) : objects_(objects), index_(index) {}

    /// Nothing where something is in conflict, or lies deeper than any disk allows.
    base::Result<std::optional<Id>> make() const;

private:
    /// The folder of the entries from `begin` to `end`; `path` has a `/` at its end.
    base::Result<std::optional<Id>> folder(const std::string& path, std::size_t begin, std::size_t end) const;
    [[nodiscard]] std::optional<Id> remembered(const std::string& path, std::size_t entries) const;
    /// Behind the last entry from `begin` on that lies in the folder.
    [[nodiscard]] std::size_t end_of(const std::string& path, std::size_t begin, std::size_t end) const;

    const ObjectStore& objects_;
    const Index& index_;
};

}  // namespace okr::git
