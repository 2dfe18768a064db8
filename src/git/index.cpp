// The index of a repository: the file, the tree that it stands for, and what the configuration says of it.
#include <fmt/format.h>
#include <sys/stat.h>

#include <cerrno>
#include <cstring>
#include <fstream>

#include "git/index_file.hpp"
#include "git/repository.hpp"
#include "git/staged_tree.hpp"
#include "git/state.hpp"

namespace okr::git {

namespace {

FileTime time_of(const char* path) {
    struct stat status {};
    if (path == nullptr || ::stat(path, &status) != 0) return {};
    return {static_cast<std::uint32_t>(status.st_mtim.tv_sec), static_cast<std::uint32_t>(status.st_mtim.tv_nsec)};
}

base::Failure cannot_read(std::string_view words) {
    return {fmt::format("cannot read the index ({}): run `git fsck`, or make it anew with `git reset`", words)};
}

bool says_sparse(const ConfigHandle& config) {
    git_config* opened = nullptr;
    if (git_config_snapshot(&opened, config.get()) != 0) return false;
    const ConfigHandle snapshot(opened);
    int value = 0;
    return git_config_get_bool(&value, opened, "core.sparsecheckout") == 0 && value != 0;
}

}  // namespace

bool Repository::has_index_of_its_own() const { return !state_->whereabouts.index.empty(); }

base::Result<Index> Repository::index() const {
    // A path that is whole stays as it is; git takes others from the top of the work tree.
    const std::filesystem::path path =
        has_index_of_its_own() ? workdir() / state_->whereabouts.index : path_of(*state_, GIT_REPOSITORY_ITEM_INDEX);
    std::error_code error;
    const auto status = std::filesystem::status(path, error);
    if (!std::filesystem::exists(status)) return Index();
    if (!std::filesystem::is_regular_file(status)) return cannot_read("it is no file");
    const FileTime written = time_of(path.c_str());
    std::ifstream file(path, std::ios::binary);
    std::string bytes(std::filesystem::file_size(path, error), '\0');
    if (error || !file.read(bytes.data(), static_cast<std::streamsize>(bytes.size())))
        return cannot_read(std::strerror(errno));
    auto index = read_index(bytes);
    if (index) index->written = written;
    return index;
}

base::Result<std::optional<Id>> Repository::tree_of(const Index& index) const {
    return StagedTree(state_->objects, index).make();
}

bool Repository::is_sparse() const {
    // git keeps the setting in a file that libgit2 1.5 does not read.
    const std::filesystem::path folder = git_repository_path(state_->repository.get());
    git_config* opened = nullptr;
    if (git_repository_config(&opened, state_->repository.get()) == 0 && says_sparse(ConfigHandle(opened))) return true;
    opened = nullptr;
    if (git_config_open_ondisk(&opened, (folder / "config.worktree").c_str()) != 0) return false;
    return says_sparse(ConfigHandle(opened));
}

std::string Repository::as_stored(const std::string& path, const std::string& bytes) const {
    git_filter_list* loaded = nullptr;
    const int code = git_filter_list_load(&loaded, state_->repository.get(), nullptr, path.c_str(), GIT_FILTER_TO_ODB,
                                          GIT_FILTER_ALLOW_UNSAFE);
    const FilterHandle filters(loaded);
    if (code != 0 || loaded == nullptr) return bytes;
    Buffer stored;
    if (git_filter_list_apply_to_buffer(stored.get(), loaded, bytes.data(), bytes.size()) != 0) return bytes;
    return stored.text();
}

}  // namespace okr::git
