#include "store/worktree.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <optional>
#include <set>

#include "base/parallel.hpp"
#include "store/folder_walk.hpp"
#include "store/scope.hpp"
#include "syntax/limits.hpp"

namespace okr::store {

namespace {

namespace fs = std::filesystem;

bool is_there(const fs::path& path) {
    std::error_code error;
    return fs::exists(path, error);
}

/// A file handle that closes itself.
class Handle {
public:
    explicit Handle(const fs::path& path) : file_(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK)) {}
    Handle(const Handle&) = delete;
    Handle& operator=(const Handle&) = delete;
    ~Handle() {
        if (file_ >= 0) ::close(file_);
    }
    [[nodiscard]] int get() const { return file_; }

private:
    int file_;
};

base::Failure failure(std::string_view what) { return {std::string(what)}; }

constexpr int most_tries = 10;

/// As many bytes as the file said that it has. Files of the kernel's own say 0.
bool is_whole(const std::string& bytes, const struct stat& status, std::size_t limit) {
    return status.st_size == 0 || bytes.size() == std::min(static_cast<std::size_t>(status.st_size), limit);
}

base::Result<std::string> read_to_end(int file, std::size_t limit) {
    std::string bytes;
    char buffer[65536];
    while (bytes.size() < limit) {
        const ssize_t count = ::read(file, buffer, std::min(sizeof buffer, limit - bytes.size()));
        if (count < 0 && errno == EINTR) continue;
        if (count < 0) return failure(std::strerror(errno));
        if (count == 0) break;
        bytes.append(buffer, static_cast<std::size_t>(count));
    }
    return bytes;
}

/// Does a name stand there, if only that of a link to nothing?
bool has_name(const fs::path& path) {
    std::error_code error;
    return fs::exists(fs::symlink_status(path, error));
}

/// Why a link is not followed; nothing for what is none, or leads to a place of the workspace.
std::optional<std::string> astray(const fs::path& root, const fs::path& path) {
    std::error_code error;
    if (!fs::is_symlink(path, error)) return std::nullopt;
    const fs::path target = fs::canonical(path, error);
    if (error) return "is a link that leads nowhere; put a file in its place";
    if (!relative_to(fs::canonical(root, error), target).empty()) return std::nullopt;
    return "is a link that leads out of the workspace; put a file in its place";
}

/// What cannot be read now is told later, when it is read as a file of the workspace; unless it can be read by then.
Scope read_scope(const fs::path& root, std::vector<std::string>& unreadable) {
    if (!has_name(root / settings_name)) return {};
    if (const auto why = astray(root, root / settings_name)) {
        unreadable.push_back(fmt::format("{}: {}", settings_name, *why));
        return {};
    }
    const auto bytes = read_bytes(root / settings_name, syntax::Limits().file_size + 1);
    if (!bytes) unreadable.push_back(fmt::format("{}: {}", settings_name, bytes.failure().message));
    return bytes ? Scope(*bytes) : Scope();
}

/// Reads one workspace.
class Loading {
public:
    explicit Loading(const fs::path& root) : scope_(read_scope(root, tree_.unreadable)) { tree_.root = root; }

    void folder(const fs::path& path) {
        const std::string name = relative_to(tree_.root, path);
        find_files(tree_.root, name == "." ? std::string() : name, scope_, Repositories::enter, found_);
    }

    /// A file that the user named.
    void file(const fs::path& path) {
        const std::string name = relative_to(tree_.root, path);
        if (!name.empty() && !scope_.excludes(name) && is_readable_kind(path)) found_.files.push_back(name);
    }

    Worktree take() {
        sort_once(found_.files);
        add_settings_link();
        add_links();
        sort_once(found_.files);
        read_all();
        tree_.unreadable.insert(tree_.unreadable.end(), found_.unreadable.begin(), found_.unreadable.end());
        tree_.other_workspaces = std::move(found_.other_workspaces);
        sort_once(tree_.unreadable);
        sort_once(tree_.other_workspaces);
        return std::move(tree_);
    }

private:
    /// The file that holds the settings under another name: as okr.yaml it is read, and nowhere else.
    void add_settings_link() {
        std::error_code error;
        const auto link = std::find(found_.links.begin(), found_.links.end(), settings_name);
        if (link == found_.links.end() || !is_readable_kind(tree_.root / *link)) return;
        const fs::path target = fs::canonical(tree_.root / *link, error);
        std::erase(found_.files, relative_to(fs::canonical(tree_.root, error), target));
        found_.files.push_back(*link);
        found_.links.erase(link);
    }

    /// A link is a second name of a file: what it leads to is read once.
    void add_links() {
        std::error_code error;
        std::set<std::string> known(found_.files.begin(), found_.files.end());
        std::sort(found_.links.begin(), found_.links.end());
        for (const std::string& link : found_.links) {
            if (link != settings_name && astray(tree_.root, tree_.root / link)) tree_.astray.push_back(link);
            if (!is_readable_kind(tree_.root / link)) continue;
            const fs::path target = fs::canonical(tree_.root / link, error);
            const bool is_new = known.insert(relative_to(fs::canonical(tree_.root, error), target)).second;
            if (is_new) found_.files.push_back(link);
        }
    }

    static void sort_once(std::vector<std::string>& names) {
        std::sort(names.begin(), names.end());
        names.erase(std::unique(names.begin(), names.end()), names.end());
    }

    /// A regular file, or a link to one inside the workspace.
    [[nodiscard]] bool is_readable_kind(const fs::path& path) const {
        std::error_code error;
        if (!fs::is_regular_file(path, error)) return false;
        if (!fs::is_symlink(path, error)) return true;
        const fs::path target = fs::canonical(path, error);
        return !error && !relative_to(fs::canonical(tree_.root, error), target).empty();
    }

    /// By all cores where there is much to read: the kernel looks for one name at a time.
    void read_all() {
        constexpr std::size_t worth_a_thread = 256;
        std::vector<std::optional<base::Result<std::string>>> bytes(found_.files.size());
        base::for_each_index(
            bytes.size(),
            [&](std::size_t index) {
                bytes[index] = read_bytes(tree_.root / found_.files[index], scope_.bytes_read());
            },
            worth_a_thread);
        for (std::size_t index = 0; index < bytes.size(); ++index) keep(found_.files[index], std::move(*bytes[index]));
    }

    void keep(const std::string& name, base::Result<std::string> bytes) {
        if (bytes)
            tree_.files.push_back({name, std::move(*bytes)});
        else
            tree_.unreadable.push_back(name + ": " + bytes.failure().message);
    }

    Worktree tree_;
    Scope scope_;
    FoundFiles found_;
};

}  // namespace

std::string relative_to(const fs::path& root, const fs::path& path) {
    const fs::path relative = path.lexically_normal().lexically_relative(root.lexically_normal());
    const std::string text = relative.generic_string();
    return text == ".." || text.starts_with("../") ? std::string() : text;
}

base::Result<std::string> read_bytes(const fs::path& path, std::size_t limit) {
    const Handle handle(path);
    if (handle.get() < 0) return failure(std::strerror(errno));
    for (int tries = 0; tries < most_tries; ++tries) {
        struct stat status {};
        if (::fstat(handle.get(), &status) != 0) return failure(std::strerror(errno));
        if (!S_ISREG(status.st_mode)) return failure(S_ISDIR(status.st_mode) ? "is a folder" : "is no regular file");
        auto bytes = read_to_end(handle.get(), limit);
        if (!bytes || is_whole(*bytes, status, limit)) return bytes;
        if (::lseek(handle.get(), 0, SEEK_SET) != 0) return failure(std::strerror(errno));
    }
    return failure("it is written while it is read; run it again when that is done");
}

fs::path find_root(const fs::path& start) {
    fs::path from = fs::absolute(start).lexically_normal();
    if (!from.has_filename()) from = from.parent_path();  // "ws/" is "ws"
    std::optional<fs::path> repository;
    for (fs::path at = from;; at = at.parent_path()) {
        if (has_name(at / settings_name)) return at;
        if (!repository && is_there(at / ".git")) repository = at;
        if (at == at.parent_path()) break;
    }
    return repository.value_or(from);
}

std::string path_in_repository(const fs::path& folder) {
    fs::path from = fs::absolute(folder).lexically_normal();
    if (!from.has_filename()) from = from.parent_path();
    for (fs::path at = from; at != at.parent_path(); at = at.parent_path())
        if (is_there(at / ".git")) return at == from ? "" : from.lexically_relative(at).generic_string() + "/";
    return {};
}

Worktree load(const fs::path& root, const std::vector<fs::path>& named) {
    Loading loading(root);
    loading.folder(root);
    for (const fs::path& path : named) {
        std::error_code error;
        if (fs::is_directory(path, error))
            loading.folder(path);
        else
            loading.file(path);
    }
    return loading.take();
}

}  // namespace okr::store
