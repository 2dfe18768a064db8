// What the system says when a file cannot be written, as a reason and a next step.
#pragma once

#include <string>

namespace okr::store {

/// Of an `errno`: "the disk is full; make room and run it again".
std::string disk_words(int error);

}  // namespace okr::store
