// What no Markdown document of people looks like, but what would keep a Markdown parser busy for minutes: told before
// it is parsed. All checks are linear in the bytes.
#pragma once

#include <string>
#include <string_view>

namespace okr::exchange::markdown {

inline constexpr std::size_t size_limit = std::size_t{1} << 20;

/// A sentence that says what is wrong with these bytes and what to do; empty if they may be parsed.
std::string reason_not_to_parse(std::string_view bytes);

}  // namespace okr::exchange::markdown
