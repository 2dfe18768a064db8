// Where memory ends, libgit2 1.5 follows null pointers, or takes what it could not read for what is not there. So the
// program ends where it would be told; how, is what it has asked the standard library to do then.
#pragma once

namespace okr::git {

/// libgit2 takes its memory from here. More than 64 MiB at once may still be refused: that is a damaged length rather
/// than the end of memory, and libgit2 says so of the object.
void guard_memory();

/// For whoever learns it where nothing may be thrown.
[[noreturn]] void memory_has_ended() noexcept;

}  // namespace okr::git
