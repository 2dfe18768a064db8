// A row of values as a tiny picture.
#pragma once

#include <string>
#include <vector>

namespace okr::render {

/// "▁▃▅▇", from the least to the greatest; of very many values evenly spread ones. Empty where there are less than two.
std::string sparkline(const std::vector<double>& values);

}  // namespace okr::render
