#include "store/worktree.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <optional>

#include "base/glob.hpp"
#include "model/settings.hpp"
#include "syntax/read.hpp"

namespace okr::store {

namespace {

namespace fs = std::filesystem;

constexpr const char* settings_name = "okr.yaml";

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

base::Result<std::string> read_all(int file, std::size_t limit) {
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

bool is_yaml(const fs::path& path) { return path.extension() == ".yaml" || path.extension() == ".yml"; }

/// okr.yaml as far as finding files needs it.
struct Scope {
    base::PathPatterns include{{}};
    base::PathPatterns exclude{{}};
    bool includes_all = true;
    std::size_t file_size = 0;

    [[nodiscard]] bool holds(std::string_view path) const {
        if (path == settings_name) return true;
        return (includes_all || include.match(path)) && !exclude.match(path);
    }
};

Scope read_scope(const fs::path& root) {
    const syntax::Limits limits;
    Scope scope;
    scope.file_size = limits.file_size;
    const auto bytes = read_bytes(root / settings_name, limits.file_size + 1);
    if (!bytes) return scope;
    const syntax::Parsed parsed = syntax::read(*bytes, limits);
    if (parsed.broken) return scope;
    const model::Settings settings = model::read_settings(parsed.tree, 0);
    scope.includes_all = settings.include.empty();
    scope.include = base::PathPatterns(settings.include);
    scope.exclude = base::PathPatterns(settings.exclude);
    scope.file_size = settings.limits.file_size;
    return scope;
}

/// Walks one workspace with a list of folders still to do; never deeper on the stack, one folder open at a time.
class Walk {
public:
    explicit Walk(const fs::path& root) : scope_(read_scope(root)) { tree_.root = root; }

    void folder(const fs::path& start) {
        std::vector<fs::path> open{start};
        while (!open.empty()) {
            const fs::path next = std::move(open.back());
            open.pop_back();
            list(next, open);
        }
    }

    /// A file that the user named.
    void file(const fs::path& path) {
        const std::string name = relative_to(tree_.root, path);
        if (!name.empty() && !scope_.exclude.match(name) && is_readable_kind(fs::directory_entry(path)))
            read(path, name);
    }

    Worktree take() {
        std::sort(tree_.files.begin(), tree_.files.end(),
                  [](const Source& a, const Source& b) { return a.path < b.path; });
        const auto same = [](const Source& a, const Source& b) { return a.path == b.path; };
        tree_.files.erase(std::unique(tree_.files.begin(), tree_.files.end(), same), tree_.files.end());
        sort_once(tree_.unreadable);
        sort_once(tree_.other_workspaces);
        return std::move(tree_);
    }

private:
    static void sort_once(std::vector<std::string>& names) {
        std::sort(names.begin(), names.end());
        names.erase(std::unique(names.begin(), names.end()), names.end());
    }

    void list(const fs::path& folder, std::vector<fs::path>& open) {
        std::error_code error;
        for (fs::directory_iterator at(folder, error), end; !error && at != end; at.increment(error)) visit(*at, open);
        if (error) tree_.unreadable.push_back(relative_to(tree_.root, folder) + ": " + error.message());
    }

    void visit(const fs::directory_entry& entry, std::vector<fs::path>& open) {
        std::error_code error;
        const fs::path& path = entry.path();
        if (entry.is_directory(error) && !entry.is_symlink(error)) {
            if (enters(path)) open.push_back(path);
        } else if (is_yaml(path) && is_readable_kind(entry)) {
            const std::string name = relative_to(tree_.root, path);
            if (scope_.holds(name)) read(path, name);
        }
    }

    bool enters(const fs::path& folder) {
        if (folder.filename().native().starts_with('.')) return false;
        // A folder that is excluded as a whole may be huge, or not ours to read.
        if (scope_.exclude.match(relative_to(tree_.root, folder) + "/any")) return false;
        if (!is_there(folder / settings_name)) return true;
        tree_.other_workspaces.push_back(relative_to(tree_.root, folder));
        return false;
    }

    /// A regular file, or a link to one inside the workspace.
    bool is_readable_kind(const fs::directory_entry& entry) const {
        std::error_code error;
        if (!entry.is_regular_file(error)) return false;
        if (!entry.is_symlink(error)) return true;
        const fs::path target = fs::canonical(entry.path(), error);
        return !error && !relative_to(fs::canonical(tree_.root, error), target).empty();
    }

    void read(const fs::path& path, const std::string& name) {
        auto bytes = read_bytes(path, scope_.file_size + 1);
        if (bytes)
            tree_.files.push_back({name, std::move(*bytes)});
        else
            tree_.unreadable.push_back(name + ": " + bytes.failure().message);
    }

    Worktree tree_;
    Scope scope_;
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
    struct stat status {};
    if (::fstat(handle.get(), &status) != 0) return failure(std::strerror(errno));
    if (!S_ISREG(status.st_mode)) return failure(S_ISDIR(status.st_mode) ? "is a folder" : "is no regular file");
    return read_all(handle.get(), limit);
}

fs::path find_root(const fs::path& start) {
    fs::path from = fs::absolute(start).lexically_normal();
    if (!from.has_filename()) from = from.parent_path();  // "ws/" is "ws"
    std::optional<fs::path> repository;
    for (fs::path at = from;; at = at.parent_path()) {
        if (is_there(at / settings_name)) return at;
        if (!repository && is_there(at / ".git")) repository = at;
        if (at == at.parent_path()) break;
    }
    return repository.value_or(from);
}

Worktree load(const fs::path& root, const std::vector<fs::path>& named) {
    Walk walk(root);
    walk.folder(root);
    for (const fs::path& path : named) {
        std::error_code error;
        if (fs::is_directory(path, error))
            walk.folder(path);
        else
            walk.file(path);
    }
    return walk.take();
}

}  // namespace okr::store
