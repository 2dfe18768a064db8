// Where on the main line a revision or a day is.
#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "base/date.hpp"
#include "base/result.hpp"
#include "emergence/chronicle.hpp"

namespace okr::emerging {

/// The step that had the revision first, or the last one before the day began (the first of all, where none was).
base::Result<std::size_t> beginning_of(const Chronicle& chronicle, const std::string& words,
                                       std::optional<base::Date> today);

}  // namespace okr::emerging
