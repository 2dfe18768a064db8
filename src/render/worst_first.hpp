// The most severe findings first, for formats that have to stop somewhere.
#pragma once

#include <cstddef>
#include <vector>

#include "okr/report.hpp"

namespace okr::render {

/// At most so many; equals keep their order. They must outlive it.
std::vector<const Finding*> worst_first(const std::vector<Finding>& from, std::size_t most);

}  // namespace okr::render
