// Deeds in words: whose they were, and on which day.
#pragma once

#include <string>

#include "align/past.hpp"
#include "base/date.hpp"

namespace okr::aligning {

/// The day in UTC.
base::Date day_of(const Deed& deed);

/// "Ada", else the address; of what is not committed yet nobody.
std::string author_of(const Deed& deed);

/// "by Ada on 2026-01-20"; "not committed yet".
std::string who_and_when(const Deed& deed);

}  // namespace okr::aligning
