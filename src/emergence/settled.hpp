// When the words of each object last became what they are now: at which step of the main line.
#pragma once

#include <cstddef>
#include <limits>
#include <map>
#include <string>
#include <vector>

#include "emergence/main_line.hpp"
#include "emergence/told.hpp"

namespace okr::emerging {

/// Not on the main line at all: it is not committed.
inline constexpr std::size_t nowhere = std::numeric_limits<std::size_t>::max();

/// By latest names; progress, owners, weights and written-down ids are not counted.
using Settled = std::map<std::string, std::size_t, std::less<>>;

Settled settled_of(const std::vector<Told>& all, const MainLine& line, std::size_t commits);

}  // namespace okr::emerging
