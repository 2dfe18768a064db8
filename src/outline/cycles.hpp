// Which cycle a person means who names none, and how much of it is gone.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <string_view>

#include "model/workspace.hpp"

namespace okr::outlining {

using Cycles = std::set<std::string, std::less<>>;

/// In which anybody has objectives; of one team, if a team is given.
Cycles cycles_with_okrs(const model::Workspace& workspace, std::string_view team = {});

/// The shortest that holds today, else the latest; empty if there is none. Cycles without dates come last.
std::string choose_cycle(const Cycles& cycles, const model::NamedCycles& named, std::string_view today);

/// The share of the days that are over, 0 to 1; today itself is not.
std::optional<double> elapsed(const base::DateRange& days, std::string_view today);

}  // namespace okr::outlining
