// Files that a run has written, and takes away again where it fails after all: whoever finds one believes it.
#pragma once

#include <filesystem>
#include <vector>

#include "base/must_unwind.hpp"

namespace okr::cli {

/// All or none: unless `is_complete`, what is regular among the files is removed at the end. Nobody else may have had
/// them before.
struct WrittenFiles {
    base::MustUnwind tidying;
    std::vector<std::filesystem::path> files;
    bool is_complete = false;

    WrittenFiles() = default;
    WrittenFiles(const WrittenFiles&) = delete;
    WrittenFiles& operator=(const WrittenFiles&) = delete;
    ~WrittenFiles() {
        std::error_code error;
        for (const auto& file : files)
            if (!is_complete && std::filesystem::is_regular_file(file, error)) std::filesystem::remove(file, error);
    }
};

}  // namespace okr::cli
