// What git knows of one cycle's OKRs: who wrote what first, what was touched and changed when, whose drafts came when.
#pragma once

#include <optional>
#include <string>

#include "align/past.hpp"
#include "base/result.hpp"
#include "emergence/chronicle.hpp"
#include "model/workspace.hpp"
#include "store/snapshots.hpp"

namespace okr::emerging {

struct Recollection {
    std::optional<aligning::Past> past;
    std::string why_none;  ///< one sentence, where there is no past: no commit yet, or no file of ours in git
};

/// The past of what stands in `at_state`, the workspace at the point `at` (of the work tree and the index: the history
/// of HEAD; what is not committed has no author yet). Fails where a part of the history is missing that is needed.
base::Result<Recollection> past_of(const store::Snapshots& snapshots, const store::Point& at,
                                   const model::Workspace& at_state, const std::string& cycle,
                                   const Progress& progress = {});

/// The same of a history that is open already; `chronicle.tip` is the point's, or HEAD.
base::Result<aligning::Past> past_in(Chronicle& chronicle, const store::Point& at, const model::Workspace& at_state,
                                     const std::string& cycle, const Progress& progress = {});

}  // namespace okr::emerging
