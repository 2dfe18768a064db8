// Which files of a folder tree are a workspace's: one rule for the disk and for git.
//
// YAML files that okr.yaml includes and does not exclude; nothing in hidden folders, and nothing in folders that have
// an okr.yaml of their own.
#pragma once

#include <algorithm>
#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

#include "base/glob.hpp"
#include "syntax/limits.hpp"

namespace okr::store {

inline constexpr std::string_view settings_name = "okr.yaml";

class Scope {
public:
    /// Without an okr.yaml: all YAML files.
    Scope();
    /// As this okr.yaml says; one that cannot be read says nothing.
    explicit Scope(std::string_view settings);
    /// What both hold; with the file size of the first.
    Scope(std::shared_ptr<const Scope> first, std::shared_ptr<const Scope> second);
    /// Every file under the root, whatever its name, in hidden folders and other workspaces too.
    static Scope of_everything();

    /// Is the file, by its path relative to the root, one of the workspace's? Folders above it are not asked about.
    [[nodiscard]] bool holds(std::string_view path) const;
    /// Is it named by `exclude`?
    [[nodiscard]] bool excludes(std::string_view path) const;
    /// May files of the workspace lie in this folder, by its path relative to the root? Whether it is a workspace of
    /// its own is for others to see.
    [[nodiscard]] bool enters(std::string_view folder) const;
    /// Does it end where another workspace begins?
    [[nodiscard]] bool stops_at_workspaces() const { return !holds_everything_; }
    /// Bytes that a file may have.
    [[nodiscard]] std::size_t file_size() const { return file_size_; }
    /// Bytes of a file that are looked at: enough to see whose it is, and all of the settings, however low the limit.
    [[nodiscard]] std::size_t bytes_read() const { return std::max(file_size_, syntax::Limits().file_size) + 1; }

private:
    base::PathPatterns include_;
    base::PathPatterns exclude_;
    bool includes_all_ = true;
    bool holds_everything_ = false;
    std::size_t file_size_ = syntax::Limits().file_size;
    std::shared_ptr<const Scope> first_, second_;  ///< within these; or nothing
};

/// Does the name end with `.yaml` or `.yml`, with something before it?
bool is_yaml(std::string_view name);

}  // namespace okr::store
