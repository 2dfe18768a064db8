// The alignment workshop before anything is merged.
#pragma once

#include <string>
#include <vector>

#include "base/result.hpp"
#include "emergence/chronicle.hpp"
#include "okr/align.hpp"
#include "okr/market.hpp"
#include "store/snapshots.hpp"

namespace okr::emerging {

/// Branches (revisions) against the main line; without any, all local branches that are not merged into it yet. Fails
/// where there is no main line, no such branch, or no such cycle.
base::Result<Market> market(const store::Snapshots& snapshots, std::vector<std::string> branches,
                            const AlignOptions& options, const Progress& progress = {});

}  // namespace okr::emerging
