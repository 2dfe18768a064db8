// One file of a workspace as a model of its own: a pure function of its bytes, so that it is read once however many
// commits hold it.
#pragma once

#include <memory>
#include <string>

#include "model/workspace.hpp"
#include "okr/report.hpp"

namespace okr::diffing {

/// A workspace of one file. References into other files are not followed.
using Document = std::shared_ptr<const model::Workspace>;

/// Nothing where the file is not ours. One that cannot be parsed is kept: what it holds cannot be said to be gone.
/// `settings` are those of the workspace: its limits and cycles.
Document read_document(const Source& file, const model::Settings& settings);

struct PlacedDocument {
    std::string path;
    Document document;

    [[nodiscard]] const model::File& file() const { return document->files.front(); }
    [[nodiscard]] bool is_broken() const { return file().parsed.broken; }
    /// It cannot be parsed, and names no key of ours: it may be anybody's, such as a template of configuration.
    [[nodiscard]] bool is_doubtful() const { return is_broken() && !file().is_ours; }
};

}  // namespace okr::diffing
