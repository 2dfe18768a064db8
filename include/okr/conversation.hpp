// A question to named teams about named objects: where intentions do not meet.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace okr {

/// A text that gives rise to the question, and where it stands.
struct Evidence {
    std::string ref, file;
    std::size_t line = 0;
    std::string text;
};

struct Conversation {
    std::string kind;      ///< "off-strategy"
    std::string question;  ///< one sentence that ends with a question mark
    std::vector<std::string> teams;
    std::vector<std::string> subjects;  ///< "team/id@cycle"; goals stand bare
    std::vector<Evidence> evidence;
    std::string since;  ///< full id of the first main-line commit since which it stands; empty without git
    std::string fingerprint;
};

}  // namespace okr
