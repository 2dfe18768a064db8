#include "base/moment.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>

#include "base/date.hpp"

namespace okr::base {

namespace {

/// 9999-12-31T23:59:59Z.
constexpr std::int64_t latest = 253402300799;

}  // namespace

std::string iso_moment(std::int64_t time) {
    using namespace std::chrono;
    const sys_seconds moment{seconds{std::clamp<std::int64_t>(time, 0, latest)}};
    const auto day = floor<days>(moment);
    const hh_mm_ss clock{moment - day};
    return fmt::format("{}T{:02}:{:02}:{:02}Z", to_string(day), clock.hours().count(), clock.minutes().count(),
                       clock.seconds().count());
}

}  // namespace okr::base
