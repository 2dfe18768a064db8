// Fills a Past from what is told: one function a part of it.
#pragma once

#include <span>
#include <string>

#include "align/past.hpp"
#include "emergence/deeds.hpp"
#include "emergence/told.hpp"
#include "model/workspace.hpp"

namespace okr::emerging {

/// What all parts are recalled from.
struct Memory {
    const Chronicle& chronicle;
    const model::Workspace& now;
    const std::string& cycle;
    const std::vector<Told>& told;
    const Deeds& deeds;

    /// Does this name, as it is now, stand in the cycle? Initiatives without a cycle stand in every one.
    [[nodiscard]] bool is_of_cycle(std::string_view name) const;
    [[nodiscard]] bool is_committed(const Told& one) const { return one.place() < chronicle.trail.size(); }
};

/// first, touched, changed, checked_in.
void recall_authors(const Memory& memory, aligning::Past& past);

/// teams: when they arrived, what they bent, what they changed since.
base::Result<bool> recall_teams(const Memory& memory, aligning::Past& past);

/// people.
void recall_people(const Memory& memory, aligning::Past& past);

}  // namespace okr::emerging
