// Cycles and their days: by their names (2026, 2026-H1, 2026-T2, 2026-Q1, 2026-03), or as okr.yaml defines them.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "base/date.hpp"

namespace okr::model {

/// Names of cycles that okr.yaml defines, with their days.
using NamedCycles = std::map<std::string, base::DateRange, std::less<>>;

/// The days of a cycle whose name says them; nothing for any other text ("2026-Q5", "spring").
std::optional<base::DateRange> parse_cycle(std::string_view name);

/// Why okr.yaml cannot give days to a cycle of this name, as it stands behind "the name of a cycle …"; empty if it can.
std::string fault_of_cycle_name(std::string_view name);

/// The same, names of okr.yaml first.
std::optional<base::DateRange> find_cycle(std::string_view name, const NamedCycles& named);

}  // namespace okr::model
