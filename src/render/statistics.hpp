// `--statistics`: how often each rule found something.
#pragma once

#include <string>

#include "okr/report.hpp"
#include "render/format.hpp"

namespace okr::render {

/// A line a rule, the most frequent first; `[*]` where a fix is at hand.
std::string statistics(const Report& report, const Style& style);

/// The same for programs: {"statistics": [{"rule", "severity", "count", "fixable"}], "summary"}; `fixable` counts.
std::string statistics_json(const Report& report);

}  // namespace okr::render
