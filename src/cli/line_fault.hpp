// What is wrong with a command line, in our words, with what was probably meant.
#pragma once

#include <string>

namespace okr::cli {

/// There is no such command; empty where the line names one, or none.
std::string unknown_command(int argc, const char* const* argv);

/// Why the line was not understood; `words` are the parser's own, for what we know nothing better of.
std::string line_fault(int argc, const char* const* argv, std::string words);

}  // namespace okr::cli
