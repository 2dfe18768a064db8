// What characters that nobody sees are called, and which of them turn the direction of writing.
#pragma once

#include <string>
#include <string_view>

namespace okr::rule {

struct HiddenName {
    char32_t code;
    std::string_view name;
    char32_t closed_by = 0;  ///< what turns the direction back; 0: it turns none
};

/// Nothing for those that have no name here.
const HiddenName* find_hidden(char32_t code);

/// It makes letters stand in an order that is not theirs; marks of direction alone do not.
bool forces_letters(char32_t code);

/// "U+200B (a blank without width)".
std::string name_of(char32_t code);

/// As it is written in double quotes in YAML.
std::string escape_of(char32_t code);

}  // namespace okr::rule
