// Which files of a history are looked into, when one cycle is asked about: those that hold its OKRs, what these
// support in other cycles, and the strategy.
#pragma once

#include <set>
#include <string>
#include <string_view>

#include "history/happening.hpp"
#include "model/workspace.hpp"

namespace okr::emerging {

/// In a small history all files that name the cycle; in a large one those in folders of the cycle, and those that hold
/// something of it now.
history::View reach_of(const model::Workspace& workspace, std::string_view cycle, bool is_large);

/// The folder of the cycle that holds the file, else the file alone.
std::string place_in(std::string_view path, std::string_view cycle);

/// Adds files that something came from; false if all were looked into already.
bool widen(history::View& view, const std::set<std::string>& elsewhere, std::string_view cycle);

}  // namespace okr::emerging
