// What stands in single lines of the outline, in words: harmless, without colour.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "okr/outline.hpp"

namespace okr::render {

/// "87% → 89% → 92%, confidence 0.6, marek@example.org".
std::string details(const Outline::KeyResult& result);

/// "work-and-school, for directors/no-island-alone@2026, with booking".
std::string details(const Outline::Objective& objective, std::string_view cycle);

/// "dependable-crossings, by 2027-12-31: 5 objectives lead to it".
std::string details(const Outline::Goal& goal);

/// "initiatives: 1 done, 3 doing, 6 in all".
std::string counts(const Outline::Initiatives& initiatives);

/// What it moves and which it replaces; may be empty.
std::string details(const Outline::Initiative& initiative, std::string_view team, std::string_view cycle);

/// "2026-Q1: 2026-01-01 to 2026-03-31, 45% of it gone".
std::string cycle_line(const Outline& outline);

/// "a, b".
std::string listed(const std::vector<std::string>& names);

}  // namespace okr::render
