// Words that the lexicon lists as one token, such as "climbs to".
#pragma once

#include <string_view>

namespace okr::reading {

/// The last of them: "to" of "climbs to".
constexpr std::string_view last_word(std::string_view words) { return words.substr(words.rfind(' ') + 1); }

}  // namespace okr::reading
