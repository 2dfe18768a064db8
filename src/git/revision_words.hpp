// Words that can be no revision, told before anything is looked up.
#pragma once

#include <string>
#include <string_view>

namespace okr::git {

/// Why these words cannot be one revision; empty if they can.
std::string fault_of_revision(std::string_view words);

}  // namespace okr::git
