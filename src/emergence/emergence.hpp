// How alignment emerged: conversations that opened and closed commit by commit along the main line, how long each
// stood, and which side moved to close it.
#pragma once

#include <string>

#include "emergence/past_of.hpp"
#include "okr/align.hpp"

namespace okr::emerging {

/// From a revision or a day ("2026-02-01", "3 weeks ago": what stood when it began) to the tip of what is remembered.
/// `options.today` is the day on which all states are looked at; silence, which no commit opens, is left out. Fails
/// where there is no history, no such revision, or one that does not lead to the tip.
base::Result<Emergence> emergence(const Recollection& recollection, const std::string& since,
                                  const AlignOptions& options, const Progress& progress = {});

}  // namespace okr::emerging
