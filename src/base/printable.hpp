// Any bytes as one line of valid UTF-8 that a person may read and nothing will obey.
#pragma once

#include <string>
#include <string_view>

namespace okr::base {

/// Controls, line ends, direction marks and invalid bytes become `\n`, `\x1b`, `\u{202e}`, `\xff`.
std::string printable(std::string_view text);

}  // namespace okr::base
