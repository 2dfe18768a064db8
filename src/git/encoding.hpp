// Texts of git, which promises no encoding, as UTF-8.
#pragma once

#include <string>
#include <string_view>

namespace okr::git {

/// Bytes that are not valid UTF-8 become U+FFFD each, unless the commit says that it is written in Latin-1. NUL ends
/// nothing.
std::string to_utf8(std::string_view bytes, std::string_view encoding = {});

}  // namespace okr::git
