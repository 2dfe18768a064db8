// The commits between base and head: who wrote approvals there, and who touched which objects.
#pragma once

#include <vector>

#include "base/result.hpp"
#include "history/documents.hpp"
#include "review/approvals.hpp"
#include "store/snapshots.hpp"

namespace okr::reviewing {

/// All that was written: in messages of the range, and in okr.approvals at head; lines that base has count as its own.
base::Result<std::vector<WrittenApproval>> written_approvals(const store::Snapshots& snapshots,
                                                             const store::Point& base, const store::Point& head);

/// Looks at every commit of the range; called only where an approval wants to be judged.
base::Result<Touches> touches(const store::Snapshots& snapshots, history::Documents& documents,
                              const store::Point& base, const store::Point& head);

}  // namespace okr::reviewing
