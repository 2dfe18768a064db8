// Branches that come to the market, and what each brings along.
#pragma once

#include <string>
#include <vector>

#include "base/result.hpp"
#include "emergence/united.hpp"
#include "emergence/workspaces.hpp"
#include "okr/market.hpp"
#include "store/snapshots.hpp"

namespace okr::emerging {

/// Local branches with commits that the main line does not have.
base::Result<std::vector<std::string>> unmerged_branches(const store::Snapshots& snapshots, const store::Point& main);

/// A branch merged alone; who stands behind it and what it changes goes into its stall.
base::Result<Entrant> entrant_of(const store::Snapshots& snapshots, const store::Point& main, const std::string& name,
                                 Stall& stall);

/// The teams of the files that a branch has.
base::Result<bool> add_teams(Workspaces& workspaces, const Entrant& entrant, Stall& stall);

}  // namespace okr::emerging
