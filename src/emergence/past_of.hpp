// What git knows of one cycle's OKRs: who wrote what first, what was touched and changed when, whose drafts came when.
#pragma once

#include <memory>
#include <optional>
#include <string>

#include "align/past.hpp"
#include "base/result.hpp"
#include "emergence/chronicle.hpp"
#include "emergence/settled.hpp"
#include "model/workspace.hpp"
#include "store/snapshots.hpp"

namespace okr::emerging {

struct Recollection {
    std::optional<aligning::Past> past;
    std::string why_none = {};  ///< one sentence, where there is no past: no commit yet, or no file of ours in git
    std::unique_ptr<Chronicle> chronicle = {};  ///< where it was found, for further questions; there if `past` is
    Settled settled = {};                       ///< when each object was last given its words
    std::size_t files = 0;                      ///< of the workspace now
};

/// The past of what stands in `at_state`, the workspace at the point `at` (of the work tree and the index: the history
/// of HEAD; what is not committed has no author yet). Fails where a part of the history is missing that is needed.
base::Result<Recollection> past_of(const store::Snapshots& snapshots, const store::Point& at,
                                   const model::Workspace& at_state, const std::string& cycle,
                                   const Progress& progress = {});

}  // namespace okr::emerging
