// The workspace as it stood at commits of the main line.
#pragma once

#include <optional>
#include <string>

#include "emergence/chronicle.hpp"
#include "emergence/workspaces.hpp"

namespace okr::emerging {

class States {
public:
    /// Steps are places in `chronicle.main_line.places()`. Only files of the limit are looked at.
    States(const Chronicle& chronicle, store::PathLimit limit)
        : chronicle_(chronicle), workspaces_(chronicle.snapshots, std::move(limit)) {}

    [[nodiscard]] std::size_t size() const { return chronicle_.main_line.places().size(); }
    [[nodiscard]] std::string id(std::size_t step) const { return chronicle_.id(place(step)); }
    [[nodiscard]] history::Trail::Place place(std::size_t step) const { return chronicle_.main_line.places()[step]; }

    /// Files that differ from the step before; of the first step all.
    base::Result<std::vector<store::FileChange>> changes(std::size_t step) const;
    /// Nothing in it where the settings could not be read there.
    base::Result<std::optional<model::Workspace>> at(std::size_t step);

private:
    base::Result<std::optional<git::Id>> folder(std::size_t step) const;

    const Chronicle& chronicle_;
    Workspaces workspaces_;
};

}  // namespace okr::emerging
