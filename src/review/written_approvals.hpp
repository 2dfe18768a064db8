// Approvals that were written between base and head.
#pragma once

#include <vector>

#include "base/result.hpp"
#include "review/approvals.hpp"
#include "store/snapshots.hpp"

namespace okr::reviewing {

/// All that was written: in messages of the range, and in okr.approvals at head; lines that base has count as its own.
base::Result<std::vector<WrittenApproval>> written_approvals(const store::Snapshots& snapshots,
                                                             const store::Point& base, const store::Point& head);

}  // namespace okr::reviewing
