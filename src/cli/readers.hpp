// For `okr lint --statistics`: what share of the files our fast reader took.
#pragma once

#include <string>
#include <vector>

#include "cli/inputs.hpp"

namespace okr::cli {

/// A line for people: of the files in `report` how many our fast reader took, and how many went to yaml-cpp, which is
/// some forty times slower. Empty without files.
std::string readers_line(const std::vector<Input>& inputs, const Report& report);

}  // namespace okr::cli
