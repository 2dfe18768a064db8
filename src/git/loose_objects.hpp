// Objects that lie in a file each (`objects/ab/cdef…`), read by ourselves: libgit2 1.5 and later never return from one
// that is cut short, and can be made to write beyond its memory by one that lies about its size.
#pragma once

#include <filesystem>

struct git_odb_backend;

namespace okr::git {

/// A reader for libgit2's object database, which then owns it; null if there is no memory. It never writes.
git_odb_backend* new_loose_objects(const std::filesystem::path& folder);

}  // namespace okr::git
