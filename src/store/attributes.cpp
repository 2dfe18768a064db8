#include "store/attributes.hpp"

#include <fmt/format.h>
#include <sys/xattr.h>
#include <unistd.h>

#include <cerrno>
#include <map>
#include <optional>

#include "store/disk_words.hpp"

namespace okr::store {

namespace {

using Extended = std::map<std::string, std::string>;

/// What listxattr and getxattr fill: asked for its size first, and again where it grew in between.
template <typename Ask>
std::optional<std::string> sized(const Ask& ask) {
    for (int i = 0; i < 8; ++i) {
        const ssize_t size = ask(nullptr, 0);
        if (size < 0) return std::nullopt;
        std::string bytes(static_cast<std::size_t>(size), '\0');
        const ssize_t filled = size == 0 ? 0 : ask(bytes.data(), bytes.size());
        if (filled < 0 && errno == ERANGE) continue;
        if (filled < 0) return std::nullopt;
        bytes.resize(static_cast<std::size_t>(filled));
        return bytes;
    }
    return std::nullopt;
}

/// Nothing where they cannot be read. A disk that has none has none to keep.
std::optional<Extended> extended_of(int file) {
    const auto names = sized([&](char* to, std::size_t size) { return ::flistxattr(file, to, size); });
    if (!names) return errno == ENOTSUP || errno == ENOSYS ? std::optional<Extended>(Extended()) : std::nullopt;
    Extended extended;
    for (std::size_t at = 0; at < names->size();) {
        const std::string name = names->c_str() + at;
        at += name.size() + 1;
        auto value = sized([&](char* to, std::size_t size) { return ::fgetxattr(file, name.c_str(), to, size); });
        if (!value) return std::nullopt;
        extended[name] = std::move(*value);
    }
    return extended;
}

std::string lost(const std::string& name) {
    const bool is_list = name.starts_with("system.posix_acl") || name.starts_with("system.nfs4_acl");
    return is_list ? fmt::format("its access list could not be kept ({}); edit it by hand", disk_words(errno))
                   : fmt::format("its attribute {} could not be kept ({}); edit it by hand", name, disk_words(errno));
}

/// A folder may give its new files attributes that the old one did not have.
std::string keep_extended(int from, int to) {
    const auto wanted = extended_of(from);
    const auto given = extended_of(to);
    if (!wanted || !given) return fmt::format("its attributes cannot be read ({})", disk_words(errno));
    for (const auto& [name, value] : *given)
        if (!wanted->contains(name) && ::fremovexattr(to, name.c_str()) != 0) return lost(name);
    for (const auto& [name, value] : *wanted) {
        const auto same = given->find(name);
        if (same != given->end() && same->second == value) continue;
        if (::fsetxattr(to, name.c_str(), value.data(), value.size(), 0) != 0) return lost(name);
    }
    return {};
}

std::string keep_owner(int to, const struct stat& status) {
    struct stat now {};
    if (::fstat(to, &now) != 0) return disk_words(errno);
    if (now.st_uid == status.st_uid && now.st_gid == status.st_gid) return {};
    if (::fchown(to, status.st_uid, status.st_gid) == 0) return {};
    return now.st_uid != status.st_uid
               ? "it belongs to another user, and would be yours afterwards; let its owner run this"
               : "it belongs to a group that you are not in, and would change its group; let its owner run this";
}

}  // namespace

std::string keep_attributes(int from, int to, const struct stat& status) {
    if (std::string why = keep_owner(to, status); !why.empty()) return why;
    if (std::string why = keep_extended(from, to); !why.empty()) return why;
    const mode_t mode = status.st_mode & 07777U;  // last: a new owner or list may change it
    struct stat now {};
    const bool is_kept = ::fchmod(to, mode) == 0 && ::fstat(to, &now) == 0 && (now.st_mode & 07777U) == mode;
    return is_kept ? std::string() : fmt::format("its mode {:o} could not be kept", mode);
}

}  // namespace okr::store
