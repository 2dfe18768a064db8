// Words of a command line that are no options, told apart before CLI11 sees them: it takes "-5" for an option, and in a
// subcommand what stands behind `--` too. What is none gets a mark in front, which is taken off again afterwards.
#pragma once

#include <string>
#include <vector>

namespace okr::cli {

/// The program's own name included; the `--` itself is left out.
std::vector<std::string> marked(int argc, const char* const* argv);

std::vector<std::string> unmarked(std::vector<std::string> words);

/// Of a message that may quote them.
std::string without_marks(std::string text);

}  // namespace okr::cli
