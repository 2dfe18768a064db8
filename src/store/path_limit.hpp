// A few files and folders, when not all are wanted.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace okr::store {

class PathLimit {
public:
    PathLimit() = default;
    /// Paths relative to the workspace's root, with `/`; none, or "" and "." among them, limit nothing.
    explicit PathLimit(std::vector<std::string> paths);

    /// Is this file one of them, or in one of them?
    [[nodiscard]] bool holds(std::string_view path) const;
    /// Can such a file lie in this folder?
    [[nodiscard]] bool leads_through(std::string_view folder) const;

private:
    std::vector<std::string> paths_;  ///< sorted; a folder has no `/` at its end
};

}  // namespace okr::store
