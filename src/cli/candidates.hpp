// What a word of the command line may become: the names that the program and the workspace know.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "cli/command.hpp"

namespace okr::cli {

struct Candidate {
    std::string word;
    std::string what;  ///< a line that describes it; may be empty
};

/// Of a source such as `@teams`; empty where there is no such source, no workspace, or nothing readable in it. `prefix`
/// is what is typed of the word: it may decide how names are written.
std::vector<Candidate> candidates_of(std::string_view source, std::string_view prefix, const Arguments& arguments);

/// The source that a placeholder stands for: `@teams` for TEAM; empty where the option must say what it may be.
std::string_view source_of(std::string_view placeholder);

}  // namespace okr::cli
