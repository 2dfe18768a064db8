// Which files of two states have to be read for the findings that only one of them has.
#pragma once

#include <string>
#include <vector>

#include "model/workspace.hpp"

namespace okr::reviewing {

/// Those of teams' cycles of which a file differs; none at all where every file has to be read. What is told of a
/// team's cycle, sentence by sentence, follows from its own files, the strategy, the list of teams and the settings:
/// while only files of teams differ, all other teams' sentences give both states the same findings.
std::vector<std::string> files_to_read(const model::Workspace& before, const model::Workspace& after);

}  // namespace okr::reviewing
