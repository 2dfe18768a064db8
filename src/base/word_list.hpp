// A list of words as the build embeds it: one file of a room's lexicon.
#pragma once

#include <string_view>

namespace okr::base {

struct WordList {
    std::string_view name;  ///< the file's name without its ending: "verb-make"
    std::string_view text;  ///< the file without its comments
};

}  // namespace okr::base
