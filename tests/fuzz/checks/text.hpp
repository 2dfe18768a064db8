// What holds for everything that the program prints, in any format: a text of the user's cannot act.
#pragma once

#include <string_view>

namespace okr::fuzzing {

/// Valid UTF-8 without control, mark of direction or line end that is none of ours (`allowed` bytes excepted); no line
/// that a CI system would obey, but for our own of the format `github`.
void promise_harmless(std::string_view output, std::string_view format, std::string_view allowed = {});

/// One document that JSON's grammar accepts; of several lines, each for itself.
void promise_json(std::string_view output);
void promise_json_lines(std::string_view output);

/// No cell that a spreadsheet would run.
void promise_csv(std::string_view output);

}  // namespace okr::fuzzing
