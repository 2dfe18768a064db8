// What `--help` prints, made from the one table of commands and options.
#pragma once

#include <string>

#include "cli/command.hpp"

namespace okr::cli {

/// Of a command: what it is for, how it is called, its options, its manual and examples.
std::string help_page(const Command& command);

/// Of the program: the options that stand anywhere, and all commands.
std::string help_page();

}  // namespace okr::cli
