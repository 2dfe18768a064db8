// A command line that is still being typed: what its last word stands for.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "cli/command.hpp"

namespace okr::cli {

/// One thing that may stand where the cursor is: what remains to be typed, before which `kept` stays as it is.
struct Blank {
    std::string kept;                       ///< "--format=", "kr-action,", "kr-action="
    std::string prefix;                     ///< what is typed of it
    std::vector<std::string_view> choices;  ///< words, and sources such as `@teams`
    bool wants_equals = false;              ///< a value follows it in the same word: RULE=LEVEL
};

struct HalfLine {
    const Command* command = nullptr;    ///< nothing: no command is named yet
    Arguments arguments;                 ///< options that are complete, by their long names
    std::vector<Blank> blanks;           ///< values that may stand here
    bool takes_command = false;          ///< the name of a command may stand here
    std::vector<const Option*> options;  ///< that may stand here: what is typed begins with `-`, or nothing else may
    std::string word;                    ///< what is typed of the last word
};

/// Of the words behind the program's name; the last one is being typed, and may be empty.
HalfLine half_line(const std::vector<std::string>& words);

}  // namespace okr::cli
