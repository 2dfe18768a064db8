// Changes as people look for them: by team and cycle, then the strategy and the workspace.
#pragma once

#include <string>
#include <vector>

#include "okr/change.hpp"

namespace okr::render {

/// An added or dropped object, and what comes or goes with it.
struct ChangeEntry {
    const Change* change;
    std::vector<const Change*> parts;
};

/// In the order of the changes.
std::vector<ChangeEntry> entries_of(const std::vector<Change>& changes);

struct ChangeGroup {
    std::string heading;  ///< "checkout · 2026-Q1", "strategy", "teams", "settings"
    std::vector<ChangeEntry> entries;
};

/// Teams by name and cycle, before them the strategy; within a group in the order of the difference.
std::vector<ChangeGroup> grouped(const std::vector<Change>& changes);

/// "checkout · 2026-Q1" of "checkout/conversion@2026-Q1".
std::string heading_of(std::string_view object);

}  // namespace okr::render
