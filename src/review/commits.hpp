// The commits between base and head.
#pragma once

#include <cstddef>
#include <memory>
#include <vector>

#include "base/result.hpp"
#include "store/walk.hpp"

namespace okr::reviewing {

/// What of their files is seen is for the head's scope to say.
base::Result<store::Walk> walk_range(const store::Snapshots& snapshots, const store::Point& base,
                                     const store::Point& head);

/// What a commit of the walk did to the files that the scope holds. A merge did what git would not have done by itself:
/// who takes one side's version where the other's is the newer has taken the newer one back.
base::Result<std::vector<store::FileChange>> files_changed_by(const store::Snapshots& snapshots,
                                                              const store::Walk& walk, std::size_t place,
                                                              const std::shared_ptr<const store::Scope>& scope);

}  // namespace okr::reviewing
