// Words of a command line that are empty, as a script with an unset variable makes them: to run as if they were not
// there would answer another question than was asked.
#pragma once

#include <string>

#include "cli/command.hpp"

namespace okr::cli {

/// What is wrong; empty where each option and word says something.
std::string empty_fault(const Command& command, const Arguments& arguments);

}  // namespace okr::cli
