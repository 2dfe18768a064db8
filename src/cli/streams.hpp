// Standard output and error: everything is written whole, and a failing write is never taken for success.
#pragma once

#include <string>
#include <string_view>

#include "cli/command.hpp"
#include "render/format.hpp"

namespace okr::cli {

/// False where the stream is closed, full or broken; standard error says so.
[[nodiscard]] bool print(std::string_view text);

/// One line on standard error, "okr: …", what cannot be shown made harmless.
void complain(std::string_view message);

/// A whole text on standard error, as it is: what would be on standard output, were that not taken.
void print_beside(std::string_view text);

/// Does somebody read standard error as it comes?
bool is_error_on_terminal();

/// How to print to a terminal, a pipe or a file: colours by --color, NO_COLOR, CLICOLOR_FORCE and the terminal.
/// An empty text is a valid --color; any other than auto, always and never is a failure.
render::Style style_of(const Arguments& arguments);

bool is_color_choice(std::string_view text);

}  // namespace okr::cli
