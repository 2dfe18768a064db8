// Which characters may not reach a person raw, and why.
#pragma once

#include <cstddef>
#include <string_view>

namespace okr::base {

/// True for what drives a terminal (C0, C1, DEL), turns the direction of writing, breaks lines where no one expects it,
/// is invisible, or is no character at all. The joiners U+200C and U+200D are harmless where a script or an emoji needs
/// them, so the code point before counts (0 if there is none).
bool is_harmful(char32_t code, char32_t before);

/// True at the second `#` of `##[…]`, `##vso[…]`, `##teamcity[…]`: CI systems obey these anywhere in a line of a log.
bool begins_ci_command(std::string_view text, std::size_t at);

}  // namespace okr::base
