// Faults that the reader and the checker of documents have found already, told as a rule's findings.
#pragma once

#include <string_view>

#include "rules/rule.hpp"

namespace okr::linting {

/// All of the rule of that name.
void tell_faults(std::string_view rule, rule::Sink& sink);

}  // namespace okr::linting
