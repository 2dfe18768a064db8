// Command lines to arguments, by the tables of commands and options. Alone behind it knows CLI11.
#pragma once

#include <string>

#include "cli/command.hpp"

namespace okr::cli {

/// What the command line asks for: a command to run, or a text to print.
struct Request {
    const Command* command = nullptr;
    Arguments arguments;
    std::string text;     ///< help or version, for standard output
    std::string failure;  ///< what is wrong with the command line
};

Request parse(int argc, const char* const* argv);

}  // namespace okr::cli
