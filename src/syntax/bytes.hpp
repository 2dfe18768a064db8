// The pass over raw bytes before any parser sees them: size, encoding, characters that no text file should hold.
#pragma once

#include <optional>
#include <string_view>

#include "syntax/fault.hpp"
#include "syntax/limits.hpp"

namespace okr::syntax {

/// The first thing that makes the bytes unreadable as YAML text; nothing if all is well.
std::optional<Fault> check_bytes(std::string_view bytes, const Limits& limits);

}  // namespace okr::syntax
