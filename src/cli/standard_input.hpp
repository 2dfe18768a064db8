// What comes in on standard input.
#pragma once

#include <cstddef>
#include <string>

#include "base/result.hpp"

namespace okr::cli {

/// All of standard input, at most `limit` bytes.
base::Result<std::string> read_stdin(std::size_t limit);

}  // namespace okr::cli
