// What libgit2 answers, as a sentence for people.
#pragma once

#include <string>
#include <string_view>

#include "base/result.hpp"

namespace okr::git {

/// What libgit2 says of its last error; "it gives no reason" where it says nothing, which it does for some.
std::string last_words();

/// "cannot WHAT: its words".
base::Failure failure_to(std::string_view what);

/// A word of the user between backquotes, cut where it is long, with nothing in it that a terminal obeys.
std::string backquoted(std::string_view word);

/// A word as it is to be typed into a shell: in single quotes where it needs them.
std::string shell_word(std::string_view word);

}  // namespace okr::git
