// The workspace as it stood at commits of the main line. Equal bytes are read and parsed once, however many of them
// hold them.
#pragma once

#include <optional>
#include <string>
#include <unordered_map>

#include "emergence/chronicle.hpp"
#include "model/workspace.hpp"
#include "store/path_limit.hpp"

namespace okr::emerging {

class States {
public:
    /// Steps are places in `chronicle.main_line.places()`. Only files of the limit are looked at.
    States(const Chronicle& chronicle, store::PathLimit limit) : chronicle_(chronicle), limit_(std::move(limit)) {}

    [[nodiscard]] std::size_t size() const { return chronicle_.main_line.places().size(); }
    [[nodiscard]] std::string id(std::size_t step) const { return chronicle_.id(place(step)); }
    [[nodiscard]] history::Trail::Place place(std::size_t step) const { return chronicle_.main_line.places()[step]; }

    /// Files that differ from the step before; of the first step all.
    base::Result<std::vector<store::FileChange>> changes(std::size_t step) const;
    /// Nothing in it where the settings could not be read there.
    base::Result<std::optional<model::Workspace>> at(std::size_t step);
    /// The same of files that somebody lists.
    base::Result<std::optional<model::Workspace>> of(const store::Point& point);

private:
    base::Result<std::optional<git::Id>> folder(std::size_t step) const;
    base::Result<std::string> text(const store::Blob& blob, const store::Point& point);
    syntax::Parsed parse(std::string_view bytes, const syntax::Limits& limits);

    const Chronicle& chronicle_;
    store::PathLimit limit_;
    std::unordered_map<git::Id, std::string> texts_;
    std::unordered_map<std::string, syntax::Parsed> parsed_;
};

}  // namespace okr::emerging
