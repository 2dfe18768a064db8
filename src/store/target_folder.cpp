#include "store/target_folder.hpp"

#include <dirent.h>
#include <fcntl.h>
#include <fmt/format.h>
#include <sys/file.h>
#include <sys/stat.h>

#include <cerrno>
#include <ctime>
#include <functional>
#include <memory>
#include <set>

#include "base/fingerprint.hpp"
#include "store/disk_words.hpp"

namespace okr::store {

namespace {

constexpr int waits = 500;
constexpr timespec wait_time{0, 20'000'000};  // nanoseconds

struct Close {
    void operator()(DIR* folder) const { ::closedir(folder); }
};

std::unique_ptr<DIR, Close> entries_of(int folder) {
    const int again = ::openat(folder, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    DIR* entries = again < 0 ? nullptr : ::fdopendir(again);
    if (entries == nullptr && again >= 0) ::close(again);
    return std::unique_ptr<DIR, Close>(entries);
}

bool is_ours(int folder, const char* name) {
    struct stat status {};
    return ::fstatat(folder, name, &status, AT_SYMLINK_NOFOLLOW) == 0 && S_ISREG(status.st_mode) &&
           status.st_uid == ::geteuid();
}

}  // namespace

std::string temporary_prefix(std::string_view name) { return fmt::format(".okr-{}-", base::fingerprint({name})); }

base::Result<TargetFolder> TargetFolder::open(const std::filesystem::path& path) {
    TargetFolder folder;
    folder.handle_ = FileHandle(::open("/", O_PATH | O_DIRECTORY | O_CLOEXEC));
    for (const auto& part : path.relative_path()) {
        const int next = ::openat(folder.get(), part.c_str(), O_PATH | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
        const int error = errno;
        if (next < 0) return base::Failure{fmt::format("cannot open its folder: {}", disk_words(error))};
        folder.handle_ = FileHandle(next);
    }
    // One may write into a folder without being allowed to list it; then it has no lock and is not synced.
    FileHandle readable(::openat(folder.get(), ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    folder.is_readable_ = readable.is_open();
    if (folder.is_readable_) folder.handle_ = std::move(readable);
    return folder;
}

bool TargetFolder::lock_at_once() {
    if (!is_readable_) return false;
    return is_locked_ = ::flock(get(), LOCK_EX | LOCK_NB) == 0;
}

std::string TargetFolder::lock() {
    if (!is_readable_) return {};
    for (int i = 0; i < waits; ++i) {
        if (lock_at_once()) return {};
        if (errno != EWOULDBLOCK && errno != EINTR) return {};
        ::nanosleep(&wait_time, nullptr);
    }
    return "another program has locked its folder for ten seconds; run it again when that is done";
}

void TargetFolder::remove_leftovers(const std::vector<std::string>& names) const {
    if (!is_locked_) return;
    std::set<std::string, std::less<>> prefixes;
    for (const std::string& name : names) prefixes.insert(temporary_prefix(name));
    const auto entries = entries_of(get());
    while (const dirent* entry = entries ? ::readdir(entries.get()) : nullptr) {
        const std::string_view found = static_cast<const char*>(entry->d_name);
        if (found.ends_with(".tmp") && prefixes.contains(found.substr(0, found.rfind('-') + 1)) &&
            is_ours(get(), entry->d_name))
            ::unlinkat(get(), entry->d_name, 0);
    }
}

bool TargetFolder::sync() const {
    if (!is_readable_) return true;
    int result = 0;
    do result = ::fsync(get());
    while (result != 0 && errno == EINTR);
    return result == 0 || errno == EINVAL || errno == ENOSYS || errno == EOPNOTSUPP;
}

}  // namespace okr::store
