#include "store/found_target.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <system_error>

#include "store/disk_words.hpp"
#include "store/worktree.hpp"

namespace okr::store {

namespace {

namespace fs = std::filesystem;

base::Failure failure(std::string words) { return {std::move(words)}; }

/// Why a regular file is not replaced; empty if it is.
std::string obstacle(const TargetFolder& folder, const std::string& name, const struct stat& status) {
    if (!S_ISREG(status.st_mode)) return "it is no regular file";
    if (status.st_nlink > 1)
        return fmt::format(
            "the file has {} names (hard links), and the others would keep the old text; edit it by hand",
            status.st_nlink);
    const bool has_writers = (status.st_mode & (S_IWUSR | S_IWGRP | S_IWOTH)) != 0;
    const bool is_writable = ::faccessat(folder.get(), name.c_str(), W_OK, AT_EACCESS) == 0;
    if (has_writers && !is_writable && errno != EACCES) return disk_words(errno);
    return has_writers && is_writable ? std::string() : "it is write-protected; `chmod u+w` allows it";
}

}  // namespace

base::Result<FoundTarget> FoundTarget::find(const fs::path& root, const fs::path& file) {
    std::error_code error;
    const fs::path home = fs::canonical(root, error);
    if (error) return failure(fmt::format("cannot open the folder {}: {}", root.string(), error.message()));
    fs::path path = fs::canonical(file, error);
    if (error) return failure(error.message());
    if (relative_to(home, path).empty())
        return failure("it is a link that leads out of the workspace; edit it by hand");
    auto folder = TargetFolder::open(path.parent_path());
    if (!folder) return folder.failure();
    std::string name = path.filename().string();
    return FoundTarget{file, std::move(path), std::move(*folder), std::move(name)};
}

std::string FoundTarget::why_no_longer_meant() const {
    std::error_code error;
    const fs::path now = fs::canonical(asked, error);
    if (error && error != std::errc::no_such_file_or_directory) return disk_words(error.value());
    return now == path ? std::string() : changed_meanwhile;
}

base::Result<OldFile> OldFile::open(const FoundTarget& target) {
    OldFile old;
    const int flags = O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC | O_NOCTTY;
    old.file = FileHandle(::openat(target.folder.get(), target.name.c_str(), flags));
    if (!old.file.is_open() && errno == ELOOP) return failure("it was changed meanwhile; run it again");
    if (!old.file.is_open())
        return failure(fmt::format("it cannot be read: {}", std::generic_category().message(errno)));
    if (::fstat(old.file.get(), &old.status) != 0) return failure(disk_words(errno));
    if (std::string why = obstacle(target.folder, target.name, old.status); !why.empty()) return failure(why);
    return old;
}

bool OldFile::is_at(const TargetFolder& folder, const std::string& name) const {
    struct stat now {};
    return ::fstatat(folder.get(), name.c_str(), &now, AT_SYMLINK_NOFOLLOW) == 0 && now.st_dev == status.st_dev &&
           now.st_ino == status.st_ino && now.st_nlink == 1 && now.st_size == status.st_size;
}

bool OldFile::holds(std::string_view bytes) const {
    char buffer[65536];
    for (std::size_t at = 0;;) {
        const ssize_t count = ::pread(file.get(), buffer, sizeof buffer, static_cast<off_t>(at));
        if (count < 0 && errno == EINTR) continue;
        if (count <= 0) return count == 0 && at == bytes.size();
        const auto size = static_cast<std::size_t>(count);
        if (bytes.substr(std::min(at, bytes.size()), size) != std::string_view(buffer, size)) return false;
        at += size;
    }
}

}  // namespace okr::store
