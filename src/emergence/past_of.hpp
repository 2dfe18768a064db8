// What git knows of one cycle's OKRs: who wrote what first, what was touched and changed when, whose drafts came when.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "align/past.hpp"
#include "base/result.hpp"
#include "emergence/chronicle.hpp"
#include "emergence/deeds.hpp"
#include "emergence/settled.hpp"
#include "emergence/told.hpp"
#include "model/workspace.hpp"
#include "store/snapshots.hpp"

namespace okr::emerging {

/// Everything that was told of the cycle, for questions about earlier states.
struct Memoir {
    std::string cycle;
    history::Gathered gathered;
    std::vector<Told> told;  ///< of `gathered`
    std::unique_ptr<Deeds> deeds;
    std::vector<std::string> within;  ///< files and folders that were looked into; none: all
};

struct Recollection {
    std::optional<aligning::Past> past;
    std::string why_none = {};  ///< one sentence, where there is no past: no commit yet, or no file of ours in git
    std::unique_ptr<Chronicle> chronicle = {};  ///< where it was found, for further questions; there if `past` is
    Memoir memoir = {};
    Settled settled = {};   ///< when each object was last given its words
    std::size_t files = 0;  ///< of the workspace now
};

/// The past of what stands in `at_state`, the workspace at the point `at` (of the work tree and the index: the history
/// of HEAD; what is not committed has no author yet). Fails where a part of the history is missing that is needed.
base::Result<Recollection> past_of(const store::Snapshots& snapshots, const store::Point& at,
                                   const model::Workspace& at_state, const std::string& cycle,
                                   const Progress& progress = {});

/// The past as it was at a step of the main line, where the workspace stood so.
base::Result<aligning::Past> past_at(const Recollection& recollection, std::size_t step,
                                     const model::Workspace& workspace);

}  // namespace okr::emerging
