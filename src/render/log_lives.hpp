// Events as people read them: one object after the other, by team and cycle.
#pragma once

#include <string>
#include <vector>

#include "okr/log.hpp"

namespace okr::render {

struct LifeEntry {
    std::string name;                  ///< Event::life
    std::vector<const Event*> events;  ///< oldest first
    const Series* series = nullptr;    ///< nothing: it has less than two values
};

struct LifeGroup {
    std::string heading;  ///< "checkout · 2026-Q1", "strategy"
    std::vector<LifeEntry> lives;
};

/// The strategy first, then teams by name and cycle, then the workspace; in a group those that began first.
std::vector<LifeGroup> lives_of(const Log& log);

}  // namespace okr::render
