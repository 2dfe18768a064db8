// What a file has beside its bytes: owner, group, mode, access lists and other extended attributes.
#pragma once

#include <sys/stat.h>

#include <string>

namespace okr::store {

/// Gives the file `to` all that `from` has, whose status is `status`. Empty, or what cannot be kept.
std::string keep_attributes(int from, int to, const struct stat& status);

}  // namespace okr::store
