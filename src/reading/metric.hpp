// The words that name what is measured: "Checkout conversion rate" in "Checkout conversion rate > 65%".
#pragma once

#include <string>

#include "reading/head.hpp"

namespace okr::reading {

/// Verb, numbers, dates and small words left out; empty when only a number stands there.
std::string metric_phrase(const Sentence& sentence, const Clause& clause, const Head& head, int target);

}  // namespace okr::reading
