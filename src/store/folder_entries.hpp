// What a folder of git holds by a name.
#pragma once

#include <optional>
#include <string_view>

#include "base/result.hpp"
#include "git/repository.hpp"

namespace okr::store {

/// An entry of a folder by its name; nothing if it is not there.
base::Result<std::optional<git::Entry>> find_entry(const git::Repository& repository, const git::Id& tree,
                                                   std::string_view name);

/// The folder below a tree; nothing if it is not there.
base::Result<std::optional<git::Id>> find_folder(const git::Repository& repository, git::Id tree,
                                                 std::string_view path);

}  // namespace okr::store
