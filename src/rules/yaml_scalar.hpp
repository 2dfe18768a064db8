// Texts as YAML scalars of one line.
#pragma once

#include <string>
#include <string_view>

namespace okr::rule {

/// Line breaks and tabs as blanks, none at the ends.
std::string in_one_line(std::string_view text);

/// The text in one line: bare where it can be read as nothing else, in block and in flow style, else in quotes.
std::string as_scalar(std::string_view text);

/// The same in quotes of this sort, `"` or `'`; as above where it is none of them.
std::string as_scalar_in(char quote, std::string_view text);

}  // namespace okr::rule
