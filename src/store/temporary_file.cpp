#include "store/temporary_file.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <poll.h>
#include <sys/random.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdint>
#include <utility>

#include "store/disk_words.hpp"

namespace okr::store {

namespace {

constexpr std::size_t chunk = 1024 * 1024;  ///< bytes between two looks at what signals wait

std::string random_name(std::string_view target) {
    std::uint64_t number = 0;
    while (::getrandom(&number, sizeof number, 0) != sizeof number)
        if (errno != EINTR) return {};
    return fmt::format("{}{:016x}.tmp", temporary_prefix(target), number);
}

std::string interrupted() { return "it was interrupted"; }

bool sync_all(int file) {
    int result = 0;
    do result = ::fsync(file);
    while (result != 0 && errno == EINTR);
    // Some disks of a network or a device know no such thing.
    return result == 0 || errno == EINVAL || errno == ENOSYS || errno == EOPNOTSUPP;
}

/// A pipe that somebody has set not to wait, and whose reader is slow.
bool waited_for(int file) {
    pollfd until{file, POLLOUT, 0};
    return ::poll(&until, 1, -1) >= 0 || errno == EINTR;
}

}  // namespace

bool write_all(int file, std::string_view text) {
    while (!text.empty()) {
        const ssize_t count = ::write(file, text.data(), text.size());
        if (count < 0 && (errno == EINTR || (errno == EAGAIN && waited_for(file)))) continue;
        if (count == 0) errno = ENOSPC;
        if (count <= 0) return false;
        text.remove_prefix(static_cast<std::size_t>(count));
    }
    return true;
}

base::Result<TemporaryFile> TemporaryFile::create(const TargetFolder& folder, std::string_view target, mode_t mode,
                                                  const HeldSignals& signals) {
    TemporaryFile made(folder, signals);
    for (int i = 0; i < 8; ++i) {
        std::string name = random_name(target);
        if (name.empty()) return base::Failure{"the system has no random numbers to name a temporary file by"};
        const int flags = O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC | O_NOCTTY;
        made.file_ = FileHandle(::openat(folder.get(), name.c_str(), flags, mode));
        if (made.file_.is_open()) return made.name_ = std::move(name), std::move(made);  // nothing may fail in between
        if (errno != EEXIST && errno != EINTR) break;
    }
    return base::Failure{disk_words(errno)};
}

TemporaryFile::TemporaryFile(TemporaryFile&& other) noexcept
    : folder_(other.folder_),
      signals_(other.signals_),
      file_(std::move(other.file_)),
      name_(std::exchange(other.name_, {})) {}

TemporaryFile::~TemporaryFile() {
    if (!name_.empty()) ::unlinkat(folder_->get(), name_.c_str(), 0);
}

std::string TemporaryFile::write(std::string_view text) {
    for (; !text.empty(); text.remove_prefix(std::min(chunk, text.size()))) {
        if (signals_->asked_to_end()) return interrupted();
        if (!write_all(get(), text.substr(0, chunk))) return disk_words(errno);
    }
    return {};
}

std::string TemporaryFile::finish() {
    if (signals_->asked_to_end()) return interrupted();
    if (!sync_all(get()) || !file_.close()) return disk_words(errno);
    return signals_->asked_to_end() ? interrupted() : std::string();
}

}  // namespace okr::store
