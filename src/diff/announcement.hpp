// What is said of a thing that came or went.
#pragma once

#include <string>
#include <string_view>

#include "diff/thing.hpp"

namespace okr::diffing {

/// "dropped: `Crossings on time > 95%`". A thing without an id is called by its words already: "dropped".
std::string announced(std::string_view what, const Thing& thing);

}  // namespace okr::diffing
