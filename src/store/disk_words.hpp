// What the system says when a file cannot be written, as a reason and a next step.
#pragma once

#include <string>

namespace okr::store {

/// Somebody else was quicker.
inline constexpr const char* changed_meanwhile = "it was changed meanwhile, and that is kept; run it again";

/// Of an `errno`: "the disk is full; make room and run it again".
std::string disk_words(int error);

}  // namespace okr::store
