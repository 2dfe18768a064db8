#include "reading/clue.hpp"

#include <algorithm>

namespace okr::reading {

Clue clue_of(std::string_view words) {
    const auto cut = [&words] {
        const auto end = std::min(words.find(' '), words.size());
        const std::string_view word = words.substr(0, end);
        words.remove_prefix(std::min(end + 1, words.size()));
        return word;
    };
    Clue clue = hash_of(cut());
    while (!words.empty()) clue = joined(clue, hash_of(cut()));
    return clue;
}

}  // namespace okr::reading
