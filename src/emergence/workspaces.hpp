// Files of a repository to workspaces. Equal bytes are read and parsed once, however many workspaces hold them.
#pragma once

#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "base/result.hpp"
#include "model/workspace.hpp"
#include "store/path_limit.hpp"
#include "store/snapshots.hpp"

namespace okr::emerging {

class Workspaces {
public:
    /// Only files of the limit are looked at.
    explicit Workspaces(const store::Snapshots& snapshots, store::PathLimit limit = {})
        : snapshots_(snapshots), limit_(std::move(limit)) {}

    [[nodiscard]] const store::PathLimit& limit() const { return limit_; }
    /// Nothing in it where the settings cannot be read.
    base::Result<std::optional<model::Workspace>> of(const store::Point& point);
    /// The same of files that somebody lists; `point` says how long a file may be.
    base::Result<std::optional<model::Workspace>> of(const std::vector<store::FoundFile>& files,
                                                     const store::Point& point);

private:
    base::Result<std::string> text(const store::Blob& blob, const store::Point& point);
    syntax::Parsed parse(std::string_view bytes, const syntax::Limits& limits);

    const store::Snapshots& snapshots_;
    store::PathLimit limit_;
    std::unordered_map<git::Id, std::string> texts_;
    std::unordered_map<std::string, syntax::Parsed> parsed_;
};

}  // namespace okr::emerging
