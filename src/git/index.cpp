// The index, as libgit2 reads it: versions 2 to 4, whole; neither split nor sparse.
#include <fmt/format.h>
#include <sys/stat.h>

#include <algorithm>

#include "git/failure.hpp"
#include "git/repository.hpp"
#include "git/state.hpp"

namespace okr::git {

namespace {

FileTime to_time(const git_index_time& time) { return {static_cast<std::uint32_t>(time.seconds), time.nanoseconds}; }

EntryKind kind_of(std::uint32_t mode) {
    if ((mode & 0170000U) == 0120000U) return EntryKind::link;
    return (mode & 0170000U) == 0160000U ? EntryKind::submodule : EntryKind::file;
}

IndexEntry to_entry(const git_index_entry& entry) {
    IndexEntry result;
    result.path = entry.path;
    result.kind = kind_of(entry.mode);
    result.id = Id(entry.id.id);
    result.stamp = {to_time(entry.ctime), to_time(entry.mtime), entry.ino, entry.file_size};
    result.is_conflict = git_index_entry_stage(&entry) != 0;
    result.is_only_announced = (entry.flags_extended & GIT_INDEX_ENTRY_INTENT_TO_ADD) != 0;
    result.is_left_out = (entry.flags_extended & GIT_INDEX_ENTRY_SKIP_WORKTREE) != 0;
    result.is_trusted = (entry.flags & GIT_INDEX_ENTRY_VALID) != 0;
    return result;
}

FileTime time_of(const char* path) {
    struct stat status {};
    if (path == nullptr || ::stat(path, &status) != 0) return {};
    return {static_cast<std::uint32_t>(status.st_mtim.tv_sec), static_cast<std::uint32_t>(status.st_mtim.tv_nsec)};
}

/// The extensions that 1.5.1 does not know are named in its words by the four letters that the file has.
base::Failure cannot_read(const std::string& words) {
    if (words.find("sdir") != std::string::npos)
        return {"the index is sparse, which okr cannot read: run `git sparse-checkout reapply --no-sparse-index`"};
    if (words.find("link") != std::string::npos)
        return {"the index is split, which okr cannot read: run `git update-index --no-split-index`"};
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

base::Result<Index> Repository::index() const {
    git_index* opened = nullptr;
    git_error_clear();
    const std::filesystem::path path = path_of(*state_, GIT_REPOSITORY_ITEM_INDEX);
    if (git_index_open(&opened, path.c_str()) != 0) return cannot_read(last_words());
    const IndexHandle handle(opened);
    Index index;
    index.written = time_of(path.c_str());
    for (std::size_t at = 0; at < git_index_entrycount(opened); ++at)
        index.entries.push_back(to_entry(*git_index_get_byindex(opened, at)));
    std::stable_sort(index.entries.begin(), index.entries.end(),
                     [](const IndexEntry& a, const IndexEntry& b) { return a.path < b.path; });
    return index;
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
