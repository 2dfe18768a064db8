// A question to named teams about named objects: where intentions do not meet.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace okr {

/// A text that gives rise to the question, and where it stands.
struct Evidence {
    std::string ref;       ///< "team/id@cycle", "strategy", a goal's id
    std::string file;      ///< relative to the workspace's root, with `/`
    std::size_t line = 0;  ///< from 1
    std::string text;      ///< what is written there, perhaps behind its key: "because: …"
};

struct Conversation {
    std::string kind;                   ///< "off-strategy"
    std::string question;               ///< one sentence that ends with a question mark
    std::vector<std::string> teams;     ///< to whom it is put: ids, sorted
    std::vector<std::string> subjects;  ///< "team/id@cycle"; goals stand bare
    std::vector<Evidence> evidence;
    std::string since;        ///< full id of the first main-line commit since which it stands; empty without git
    std::string fingerprint;  ///< 16 hex digits of kind, subjects and quoted words; never of a line or a path
};

}  // namespace okr
