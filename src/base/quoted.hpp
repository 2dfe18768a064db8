// Texts of users and counts of things, as messages show them.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace okr::base {

/// A text short enough for a message, in backquotes: "`Build a tool to remind people of their …`".
std::string quoted(std::string_view text);

/// "1 key result", "3 key results".
std::string counted(std::size_t count, std::string_view noun);

}  // namespace okr::base
