// The file that is to be replaced: found through links, opened, and looked at again before it goes.
#pragma once

#include <sys/stat.h>

#include <filesystem>
#include <string>
#include <string_view>

#include "base/result.hpp"
#include "store/file_handle.hpp"
#include "store/target_folder.hpp"

namespace okr::store {

/// A regular file by its real folder and name.
struct FoundTarget {
    std::filesystem::path asked;  ///< as the caller names it; may be a link
    std::filesystem::path path;   ///< without links
    TargetFolder folder;
    std::string name;

    /// Fails for what does not lie below `root`.
    static base::Result<FoundTarget> find(const std::filesystem::path& root, const std::filesystem::path& file);
    /// Empty while the links still lead here; else why nothing may be written.
    [[nodiscard]] std::string why_no_longer_meant() const;
};

/// The file as it was when we looked.
struct OldFile {
    FileHandle file;
    struct stat status {};

    /// Fails for what is no regular file, has several names, or is write-protected.
    static base::Result<OldFile> open(const FoundTarget& target);
    /// Has this name in the folder the same file?
    [[nodiscard]] bool is_at(const TargetFolder& folder, const std::string& name) const;
    /// Reads it again from the beginning.
    [[nodiscard]] bool holds(std::string_view bytes) const;
};

}  // namespace okr::store
