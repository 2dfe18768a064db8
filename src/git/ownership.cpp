#include "git/ownership.hpp"

#include <fmt/format.h>
#include <strings.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>

#include "git/failure.hpp"

namespace okr::git {

namespace {

namespace fs = std::filesystem;

bool is_ours(const fs::path& path) {
    struct stat status {};
    return ::lstat(path.c_str(), &status) != 0 || status.st_uid == ::geteuid();
}

std::string without_slash(std::string path) {
    while (path.size() > 1 && path.back() == '/') path.pop_back();
    return path;
}

/// One value of `safe.directory` after the other; an empty one forgets those before.
struct Search {
    std::string folder;
    bool is_safe = false;
};

bool covers(const std::string& value, const std::string& folder) {
    if (value == "*") return true;
    if (value.ends_with("/*")) return folder.starts_with(std::string_view(value).substr(0, value.size() - 1));
    return without_slash(value) == folder;
}

void look_at(const char* value, Search& search) {
    if (value == nullptr || *value == '\0') {
        search.is_safe = false;
        return;
    }
    Buffer path;
    const bool expands = git_config_parse_path(path.get(), value) == 0;
    search.is_safe = search.is_safe || covers(expands ? path.text() : value, search.folder);
}

int look_at_entry(const git_config_entry* entry, void* payload) {
    look_at(entry->value, *static_cast<Search*>(payload));
    return 0;
}

/// The settings that git takes from GIT_CONFIG_KEY_0, GIT_CONFIG_VALUE_0 and so on, which libgit2 does not know: it
/// reads those that stand in files. Containers are often started with them.
void look_at_environment(Search& search) {
    const char* count = std::getenv("GIT_CONFIG_COUNT");
    const int known = count == nullptr ? 0 : std::min(std::atoi(count), 1000);
    for (int i = 0; i < known; ++i) {
        const char* key = std::getenv(fmt::format("GIT_CONFIG_KEY_{}", i).c_str());
        if (key != nullptr && ::strcasecmp(key, "safe.directory") == 0)
            look_at(std::getenv(fmt::format("GIT_CONFIG_VALUE_{}", i).c_str()), search);
    }
}

bool is_called_safe(const std::string& folder) {
    git_config* opened = nullptr;
    if (git_config_open_default(&opened) != 0) return false;
    const ConfigHandle config(opened);
    Search search{folder};
    git_config_get_multivar_foreach(opened, "safe.directory", nullptr, look_at_entry, &search);
    look_at_environment(search);
    return search.is_safe;
}

bool is_all_ours(git_repository* repository) {
    const char* workdir = git_repository_workdir(repository);
    const bool work = workdir == nullptr || (is_ours(workdir) && is_ours(fs::path(workdir) / ".git"));
    return work && is_ours(git_repository_path(repository));
}

}  // namespace

base::Result<bool> check_owner(git_repository* repository) {
    if (is_all_ours(repository)) return true;
    const char* workdir = git_repository_workdir(repository);
    const std::string folder = without_slash(workdir != nullptr ? workdir : git_repository_path(repository));
    if (is_called_safe(folder)) return true;
    return base::Failure{
        fmt::format("the repository {0} belongs to another user; if you trust it, run "
                    "`git config --global --add safe.directory {0}`",
                    shell_word(folder))};
}

}  // namespace okr::git
