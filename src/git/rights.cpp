#include "git/rights.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>

#include "git/failure.hpp"

namespace okr::git {

namespace fs = std::filesystem;

std::string fault_of_rights(const fs::path& path) {
    std::error_code error;
    const int wanted = fs::is_directory(path, error) ? R_OK | X_OK : R_OK;
    if (::faccessat(AT_FDCWD, path.c_str(), wanted, AT_EACCESS) == 0 || errno != EACCES) return {};
    return fmt::format("cannot read {}: Permission denied; let its owner run okr, or give you the right to read it",
                       shell_word(path.string()));
}

std::string fault_of_rights(const fs::path& folder, const fs::path& common) {
    for (const char* name : {"", "HEAD"})
        if (std::string fault = fault_of_rights(folder / name); !fault.empty()) return fault;
    for (const char* name : {"refs", "refs/heads", "refs/tags", "refs/remotes", "refs/remotes/origin", "packed-refs",
                             "objects", "objects/pack"})
        if (std::string fault = fault_of_rights(common / name); !fault.empty()) return fault;
    return {};
}

std::string fault_of_rights_above(fs::path folder) {
    std::error_code error;
    for (folder = fs::weakly_canonical(folder, error); !error; folder = folder.parent_path()) {
        if (std::string fault = fault_of_rights(folder / ".git"); !fault.empty()) return fault;
        if (fs::exists(folder / ".git", error) || !folder.has_relative_path()) break;
    }
    return {};
}

std::string fault_of_rights_to_reference(const fs::path& common, const std::string& name) {
    for (const char* prefix : {"", "refs", "refs/tags", "refs/heads", "refs/remotes"})
        if (std::string fault = fault_of_rights(common / prefix / name); !fault.empty()) return fault;
    return {};
}

}  // namespace okr::git
