// Texts for people, compared and told: case, punctuation, articles and line breaks are no change in meaning.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/place.hpp"

namespace okr::diffing {

bool says_the_same(std::string_view old, std::string_view now);

/// Two texts that say the same have one of these in common, and no others do.
std::vector<std::string> ways_to_say(std::string_view text);

/// "`new` instead of `old`"; of long texts the part that differs, with a few words around it. Where there was nothing
/// "`new`, where none was", and where nothing is left "taken away, was `old`".
std::string replaced(const model::Text& old, const model::Text& now);

}  // namespace okr::diffing
