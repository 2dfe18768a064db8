// All branches merged at once, file by file: what no merge of two commits can tell.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "okr/market.hpp"
#include "store/snapshots.hpp"

namespace okr::emerging {

/// A branch, and what merging it alone into the main line changes there.
struct Entrant {
    std::string name;
    store::Point tip;
    store::Point merged;
    std::vector<store::FileChange> changes;
};

struct United {
    std::vector<store::FoundFile> files;
    std::vector<Clash> clashes;  ///< files that are as on the main line, for git cannot merge them
};

/// A file that one branch changes is taken from it; one that two change is merged by git; more than two, or what git
/// cannot merge, clash.
base::Result<United> unite(const store::Snapshots& snapshots, const store::Point& main,
                           const std::vector<Entrant>& entrants);

}  // namespace okr::emerging
