// A moment as ISO 8601 writes it: "2026-01-20T09:30:00Z".
#pragma once

#include <cstdint>
#include <string>

namespace okr::base {

/// Seconds since 1970-01-01, UTC; what no clock writes is bounded to the years 1970 to 9999.
std::string iso_moment(std::int64_t time);

}  // namespace okr::base
