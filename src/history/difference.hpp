// What changed in meaning between two points of a repository.
#pragma once

#include "base/result.hpp"
#include "history/documents.hpp"
#include "history/happening.hpp"
#include "okr/change.hpp"

namespace okr::history {

/// Only files that differ are read.
base::Result<Difference> difference(const store::Snapshots& snapshots, Documents& documents, const store::Point& from,
                                    const store::Point& to);

/// The same for files that are known to differ.
base::Result<Difference> difference(Documents& documents, const std::vector<store::FileChange>& files,
                                    const store::Point& from, const store::Point& to);

/// And which objects have another name then, told or not.
struct Step {
    Difference difference;
    std::vector<Rename> renames;
};
base::Result<Step> step(Documents& documents, const std::vector<store::FileChange>& files, const store::Point& from,
                        const store::Point& to);

}  // namespace okr::history
