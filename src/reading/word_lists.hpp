// The word lists of the lexicon as the build embeds them: one entry a file of src/reading/lexicon.
#pragma once

#include <span>
#include <string_view>

namespace okr::reading {

struct WordList {
    std::string_view name;  ///< the file's name without its ending: "verb-make"
    std::string_view text;  ///< entries, told apart by commas and line ends
};

std::span<const WordList> word_lists();

}  // namespace okr::reading
