// The door of this room: a workspace, and what git tells of it, in; conversations and figures out.
#pragma once

#include <string>

#include "align/past.hpp"
#include "base/result.hpp"
#include "model/workspace.hpp"
#include "okr/align.hpp"

namespace okr::aligning {

/// The cycle that is meant: as asked for, else the one that holds today. A failure names what was probably meant.
base::Result<std::string> cycle_of(const model::Workspace& workspace, const AlignOptions& options);

/// A failure where a team, a kind or the cycle is not there. `past` may be null; then what only history tells is left
/// out, and `since` is empty.
base::Result<Alignment> align_workspace(const model::Workspace& workspace, const AlignOptions& options,
                                        const Past* past = nullptr);

}  // namespace okr::aligning
