// A file beside its target that will take the target's name, or be gone.
#pragma once

#include <sys/types.h>

#include <string>
#include <string_view>

#include "base/result.hpp"
#include "store/held_signals.hpp"
#include "store/target_folder.hpp"

namespace okr::store {

class TemporaryFile {
public:
    /// A new, empty file with a name that nobody can guess. Both others must outlive it.
    static base::Result<TemporaryFile> create(const TargetFolder& folder, std::string_view target, mode_t mode,
                                              const HeldSignals& signals);
    TemporaryFile(TemporaryFile&& other) noexcept;
    TemporaryFile& operator=(TemporaryFile&&) = delete;
    /// Removes whatever has its name.
    ~TemporaryFile();

    [[nodiscard]] int get() const { return file_.get(); }
    [[nodiscard]] const std::string& name() const { return name_; }

    /// Empty, or why not all of it was written.
    std::string write(std::string_view text);
    /// To the disk itself, and closed. Empty, or why not.
    std::string finish();
    /// Its name is another's now, so there is nothing to remove.
    void was_renamed() { name_.clear(); }

private:
    TemporaryFile(const TargetFolder& folder, const HeldSignals& signals) : folder_(&folder), signals_(&signals) {}

    const TargetFolder* folder_;
    const HeldSignals* signals_;
    FileHandle file_;
    std::string name_;
};

/// A write goes on after an interruption and where it was cut short. False: `errno` says why.
bool write_all(int file, std::string_view text);

}  // namespace okr::store
