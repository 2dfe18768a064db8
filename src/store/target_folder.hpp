// A folder that files are replaced in: open, so that it stays the same folder whatever is renamed or linked above it.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "store/file_handle.hpp"

namespace okr::store {

class TargetFolder {
public:
    /// An absolute path; a symbolic link anywhere in it is refused.
    static base::Result<TargetFolder> open(const std::filesystem::path& path);

    [[nodiscard]] int get() const { return handle_.get(); }

    /// Waits until no other run of this program writes here, at most ten seconds; the kernel takes the lock back when
    /// the program ends, however it ends. Some network disks know no locks, and then this does nothing. Empty, or why
    /// it was given up.
    std::string lock();

    /// The same without waiting: false where another run writes here.
    bool lock_at_once();

    /// Removes what killed runs have left of this file. Whoever writes holds the lock, so nothing that lives is met;
    /// without the lock it does nothing.
    void remove_leftovers(const std::vector<std::string>& names) const;

    /// Makes its entries safe against a power cut. False where the disk reports an error (`errno`), not where it knows
    /// no such thing.
    [[nodiscard]] bool sync() const;

private:
    FileHandle handle_;
    bool is_readable_ = true;
    bool is_locked_ = false;
};

/// What the names of a file's temporary files begin with. They are as long for every file and end with `.tmp`.
std::string temporary_prefix(std::string_view name);

}  // namespace okr::store
