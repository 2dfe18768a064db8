// Whether there is anything in a file that the format does not know. In most there is not, and then nobody has to look
// where it would belong.
#pragma once

#include "model/workspace.hpp"

namespace okr::diffing {

/// True also where only a closer look could tell.
bool may_hold_extras(const model::File& file);

}  // namespace okr::diffing
