// What all findings about a key result have in common: where they stand, what they are about.
#pragma once

#include <string>

#include "rules/rule.hpp"

namespace okr::rule {

/// A draft at the title or, without one, the metric.
Draft about(const KeyResultView& view, std::string message, std::string help);

/// Its title or metric, short enough for a message.
std::string quoted(const KeyResultView& view);

}  // namespace okr::rule
