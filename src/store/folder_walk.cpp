#include "store/folder_walk.hpp"

namespace okr::store {

namespace {

namespace fs = std::filesystem;

bool is_there(const fs::path& path) {
    std::error_code error;
    return fs::exists(path, error);
}

std::string join(const std::string& folder, const std::string& name) {
    return folder.empty() ? name : folder + "/" + name;
}

class FolderWalk {
public:
    FolderWalk(const fs::path& root, const Scope& scope, Repositories others, FoundFiles& found)
        : root_(root), scope_(scope), others_(others), found_(found) {}

    void run(const std::string& start) {
        open_.push_back(start);
        while (!open_.empty()) {
            const std::string next = std::move(open_.back());
            open_.pop_back();
            list(next);
        }
    }

private:
    void list(const std::string& folder) {
        std::error_code error;
        for (fs::directory_iterator at(root_ / folder, error), end; !error && at != end; at.increment(error))
            visit(*at, join(folder, at->path().filename().native()));
        if (error) found_.unreadable.push_back((folder.empty() ? "." : folder) + ": " + error.message());
    }

    void visit(const fs::directory_entry& entry, const std::string& name) {
        std::error_code error;
        if (entry.is_symlink(error)) {
            if (scope_.holds(name)) found_.links.push_back(name);
        } else if (entry.is_directory(error)) {
            if (enters(name)) open_.push_back(name);
        } else if (is_yaml(name) && entry.is_regular_file(error) && scope_.holds(name)) {
            found_.files.push_back(name);
        }
    }

    bool enters(const std::string& folder) {
        if (!scope_.enters(folder)) return false;
        if (is_there(root_ / folder / settings_name)) {
            found_.other_workspaces.push_back(folder);
            return false;
        }
        if (!is_there(root_ / folder / ".git")) return true;
        found_.other_repositories.push_back(folder);
        return others_ == Repositories::enter;
    }

    const fs::path& root_;
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
