#include "store/folder_walk.hpp"

#include <dirent.h>
#include <sys/stat.h>

#include <algorithm>
#include <cerrno>
#include <memory>
#include <system_error>

namespace okr::store {

namespace {

namespace fs = std::filesystem;

enum class Sort { folder, file, link, other };

Sort sort_of(mode_t mode) {
    if (S_ISLNK(mode)) return Sort::link;
    if (S_ISDIR(mode)) return Sort::folder;
    return S_ISREG(mode) ? Sort::file : Sort::other;
}

/// What a folder holds; the disk is asked for the sort only where the folder does not tell it.
struct Item {
    std::string name;
    Sort sort;
};

Sort sort_of(const dirent& entry, const std::string& folder) {
    if (entry.d_type != DT_UNKNOWN) return sort_of(DTTOIF(entry.d_type));
    struct stat status {};
    const bool is_known = ::lstat((folder + "/" + entry.d_name).c_str(), &status) == 0;
    return is_known ? sort_of(status.st_mode) : Sort::other;
}

/// Those that come before an error, and the error (0: none).
int list_items(const std::string& folder, std::vector<Item>& items) {
    const std::unique_ptr<DIR, int (*)(DIR*)> opened(::opendir(folder.c_str()), ::closedir);
    if (opened == nullptr) return errno;
    for (errno = 0; const dirent* entry = ::readdir(opened.get()); errno = 0) {
        const std::string_view name = entry->d_name;
        if (name != "." && name != "..") items.push_back({std::string(name), sort_of(*entry, folder)});
    }
    return errno;
}

bool is_there(const std::string& path) {
    struct stat status {};
    return ::stat(path.c_str(), &status) == 0;
}

class FolderWalk {
public:
    FolderWalk(const fs::path& root, const Scope& scope, Repositories others, FoundFiles& found)
        : root_(root.native()), scope_(scope), others_(others), found_(found) {}

    void run(const std::string& start) {
        open_.push_back(start);
        for (bool is_first = true; !open_.empty(); is_first = false) {
            const std::string next = std::move(open_.back());
            open_.pop_back();
            list(next, is_first);
        }
    }

private:
    void list(const std::string& folder, bool is_start) {
        const std::string path = folder.empty() ? root_ : root_ + "/" + folder;
        std::vector<Item> items;
        const int error = list_items(path, items);
        if (!is_start && !enters(folder, path, items, error != 0)) return;
        for (const Item& item : items) visit(item.sort, folder.empty() ? item.name : folder + "/" + item.name);
        if (error != 0)
            found_.unreadable.push_back((folder.empty() ? "." : folder) + ": " +
                                        std::generic_category().message(error));
    }

    void visit(Sort sort, std::string name) {
        if (sort == Sort::link) {
            if (scope_.holds(name)) found_.links.push_back(std::move(name));
        } else if (sort == Sort::folder) {
            if (scope_.enters(name)) open_.push_back(std::move(name));
        } else if (sort == Sort::file && is_yaml(name) && scope_.holds(name)) {
            found_.files.push_back(std::move(name));
        }
    }

    /// Is it ours, and no other workspace or repository? What could not be listed to its end is asked by name.
    bool enters(const std::string& folder, const std::string& path, const std::vector<Item>& items, bool is_cut) {
        const auto holds = [&](std::string_view name) {
            const bool is_listed =
                std::any_of(items.begin(), items.end(), [&](const Item& item) { return item.name == name; });
            return (is_listed || is_cut) && is_there(path + "/" + std::string(name));
        };
        if (holds(settings_name)) {
            found_.other_workspaces.push_back(folder);
            return false;
        }
        if (!holds(".git")) return true;
        found_.other_repositories.push_back(folder);
        return others_ == Repositories::enter;
    }

    const std::string root_;
    const Scope& scope_;
    Repositories others_;
    FoundFiles& found_;
    std::vector<std::string> open_;
};

}  // namespace

void find_files(const fs::path& root, const std::string& below, const Scope& scope, Repositories others,
                FoundFiles& found) {
    FolderWalk(root, scope, others, found).run(below);
}

}  // namespace okr::store
