#include "store/work_files.hpp"

#include <fmt/format.h>
#include <sys/stat.h>

#include <algorithm>
#include <set>

#include "store/folder_walk.hpp"
#include "store/worktree.hpp"

namespace okr::store {

namespace {

namespace fs = std::filesystem;
using git::EntryKind;
using git::IndexEntry;

constexpr std::uintmax_t largest_hashed = 64 * 1024 * 1024;  ///< bytes

git::FileTime to_time(const timespec& time) {
    return {static_cast<std::uint32_t>(time.tv_sec), static_cast<std::uint32_t>(time.tv_nsec)};
}

git::FileStamp stamp_of(const struct stat& status) {
    return {to_time(status.st_ctim), to_time(status.st_mtim), static_cast<std::uint32_t>(status.st_ino),
            static_cast<std::uint32_t>(status.st_size)};
}

bool is_same_time(const git::FileTime& noted, const git::FileTime& found) {
    return noted.seconds == found.seconds && (noted.nanoseconds == 0 || noted.nanoseconds == found.nanoseconds);
}

/// Has nothing touched the file since git noted it, and was it noted before the index was written? Else a change in
/// the same moment would go unseen.
bool is_untouched(const IndexEntry& entry, const git::FileStamp& found, const git::FileTime& index_written) {
    const git::FileStamp& noted = entry.stamp;
    const bool is_racy = noted.modified.nanoseconds == 0 ? noted.modified.seconds >= index_written.seconds
                                                         : noted.modified >= index_written;
    return !is_racy && noted.size == found.size && noted.inode == found.inode &&
           is_same_time(noted.modified, found.modified) && is_same_time(noted.changed, found.changed);
}

std::string below(const std::string& folder, const std::string& path) {
    return folder.empty() ? path : folder + "/" + path;
}

/// The path relative to the workspace; empty if it lies elsewhere.
std::string_view inside(const std::string& folder, std::string_view path) {
    if (folder.empty()) return path;
    if (!path.starts_with(folder) || path.size() <= folder.size() || path[folder.size()] != '/') return {};
    return path.substr(folder.size() + 1);
}

/// Would a walk from the root come to this file? Asked in the order of the index, where most files lie in the folder of
/// the one before.
class Reach {
public:
    using Workspaces = std::set<std::string, std::less<>>;
    Reach(const Scope& scope, const Workspaces& workspaces) : scope_(scope), workspaces_(workspaces) {}

    bool holds(std::string_view path) {
        const std::size_t slash = path.rfind('/');
        const std::string_view folder = path.substr(0, slash == std::string_view::npos ? 0 : slash);
        if (folder != folder_) {
            folder_ = folder;
            enters_ = enters(folder);
        }
        return enters_;
    }

private:
    [[nodiscard]] bool enters(std::string_view folder) const {
        for (std::size_t end = folder.find('/'); !folder.empty(); end = folder.find('/', end + 1)) {
            const std::string_view part = folder.substr(0, end);
            if (!scope_.enters(part) || workspaces_.contains(part)) return false;
            if (end == std::string_view::npos) break;
        }
        return true;
    }

    const Scope& scope_;
    const Workspaces& workspaces_;
    std::string folder_;
    bool enters_ = true;
};

const IndexEntry* find(const git::Index& index, const std::string& path) {
    const auto at =
        std::lower_bound(index.entries.begin(), index.entries.end(), path,
                         [](const IndexEntry& entry, const std::string& name) { return entry.path < name; });
    return at != index.entries.end() && at->path == path && !at->is_conflict ? &*at : nullptr;
}

void sort(Listing& listing) {
    const auto is_before = [](const FoundFile& a, const FoundFile& b) { return a.path < b.path; };
    if (!std::is_sorted(listing.files.begin(), listing.files.end(), is_before))
        std::sort(listing.files.begin(), listing.files.end(), is_before);
    std::sort(listing.left_out.begin(), listing.left_out.end());
    std::sort(listing.other_workspaces.begin(), listing.other_workspaces.end());
}

class WorkFiles {
public:
    WorkFiles(const git::Repository& repository, const fs::path& root, const std::string& folder, const Scope& scope)
        : repository_(repository), root_(root), folder_(folder), scope_(scope) {}

    base::Result<Listing> run(const git::Index& index) {
        FoundFiles found;
        find_files(root_, "", scope_, Repositories::leave_out, found);
        if (!found.unreadable.empty()) return base::Failure{"cannot read " + found.unreadable.front()};
        for (const std::string& path : found.files)
            if (auto failed = add(index, path)) return *failed;
        for (const std::string& path : found.links) listing_.left_out.push_back(path + ": is a link");
        for (const std::string& path : found.other_repositories)
            listing_.left_out.push_back(path + ": is a repository of its own");
        listing_.other_workspaces = std::move(found.other_workspaces);
        add_left_out(index);
        sort(listing_);
        return std::move(listing_);
    }

private:
    using Failed = std::optional<base::Failure>;

    Failed add(const git::Index& index, const std::string& path) {
        const IndexEntry* entry = find(index, below(folder_, path));
        if (entry != nullptr && entry->kind == EntryKind::link) {
            listing_.left_out.push_back(path + ": is a link");  // on a disk without links git writes their targets
            return std::nullopt;
        }
        struct stat status {};
        if (entry != nullptr && !entry->is_only_announced &&
            ::lstat((root_.native() + "/" + path).c_str(), &status) == 0 &&
            (entry->is_trusted || is_untouched(*entry, stamp_of(status), index.written))) {
            listing_.files.push_back({path, {entry->id, nullptr}});
            return std::nullopt;
        }
        return read(path, entry);
    }

    Failed read(const std::string& path, const IndexEntry* entry) {
        auto bytes = read_bytes(root_ / path, scope_.bytes_read());
        if (!bytes) return base::Failure{fmt::format("cannot read {}: {}", path, bytes.failure().message)};
        git::Id id = id_of(path, *bytes, entry);
        const bool is_known = entry != nullptr && entry->id == id;
        if (!is_known && bytes->find("\r\n") != std::string::npos) {
            *bytes = repository_.as_stored(below(folder_, path), *bytes);
            id = git::id_of_blob(*bytes);
        }
        listing_.files.push_back({path, {id, std::make_shared<const std::string>(std::move(*bytes))}});
        return std::nullopt;
    }

    /// Of a file over the limit only the beginning is here: it is hashed whole where it may be what is staged, else it
    /// has changed whatever its id.
    git::Id id_of(const std::string& path, const std::string& bytes, const IndexEntry* entry) const {
        std::error_code error;
        const auto size = fs::file_size(root_ / path, error);
        const bool may_be_staged = !error && entry != nullptr && entry->stamp.size == size && size <= largest_hashed;
        if (bytes.size() > scope_.file_size() && may_be_staged)
            if (const auto whole = git::id_of_file(root_ / path)) return *whole;
        return git::id_of_blob(bytes);
    }

    void add_left_out(const git::Index& index) {
        const Reach::Workspaces workspaces(listing_.other_workspaces.begin(), listing_.other_workspaces.end());
        Reach reach(scope_, workspaces);
        for (const IndexEntry& entry : index.entries) {
            const std::string_view path = inside(folder_, entry.path);
            std::error_code error;
            if (entry.is_left_out && entry.kind == EntryKind::file && is_yaml(path) && scope_.holds(path) &&
                reach.holds(path) && !fs::exists(fs::symlink_status(root_ / path, error)))
                listing_.files.push_back({std::string(path), {entry.id, nullptr}});
        }
    }

    const git::Repository& repository_;
    const fs::path& root_;
    const std::string& folder_;
    const Scope& scope_;
    Listing listing_;
};

/// Folders below the root with an okr.yaml of their own.
Reach::Workspaces staged_workspaces(const git::Index& index, const std::string& folder) {
    Reach::Workspaces folders;
    for (const IndexEntry& entry : index.entries) {
        const std::string_view path = inside(folder, entry.path);
        const std::size_t slash = path.rfind('/');
        if (slash != std::string_view::npos && path.substr(slash + 1) == settings_name)
            folders.emplace(path.substr(0, slash));
    }
    return folders;
}

void add_staged(const IndexEntry& entry, std::string_view path, Listing& listing) {
    const std::string name(path);
    if (entry.kind == EntryKind::link) listing.left_out.push_back(name + ": is a link");
    if (entry.is_conflict && (listing.left_out.empty() || !listing.left_out.back().starts_with(name + ": ")))
        listing.left_out.push_back(name + ": is in conflict");
    if (entry.kind == EntryKind::file && !entry.is_conflict && !entry.is_only_announced)
        listing.files.push_back({name, {entry.id, nullptr}});
}

}  // namespace

base::Result<Listing> list_worktree(const git::Repository& repository, const fs::path& root, const std::string& folder,
                                    const Scope& scope) {
    auto index = repository.index();
    // Without the index every file is read, which tells the same; but not what a sparse checkout has left away.
    if (!index && repository.is_sparse()) return index.failure();
    return WorkFiles(repository, root, folder, scope).run(index ? *index : git::Index());
}

Listing list_index(const git::Index& index, const std::string& folder, const Scope& scope) {
    Listing listing;
    const auto workspaces = staged_workspaces(index, folder);
    Reach reach(scope, workspaces);
    for (const IndexEntry& entry : index.entries) {
        const std::string_view path = inside(folder, entry.path);
        if (path.empty() || !reach.holds(path)) continue;
        if (entry.kind == EntryKind::submodule)
            listing.left_out.push_back(fmt::format("{}: is a submodule, a repository of its own", path));
        else if (is_yaml(path) && scope.holds(path))
            add_staged(entry, path, listing);
    }
    listing.other_workspaces.assign(workspaces.begin(), workspaces.end());
    sort(listing);
    return listing;
}

std::optional<std::string> staged_conflict(const git::Index& index, const std::string& folder, const Scope& scope) {
    const auto workspaces = staged_workspaces(index, folder);
    Reach reach(scope, workspaces);
    for (const IndexEntry& entry : index.entries) {
        const std::string_view path = entry.is_conflict ? inside(folder, entry.path) : std::string_view();
        const bool is_ours = path == settings_name || (is_yaml(path) && scope.holds(path) && reach.holds(path));
        if (!path.empty() && is_ours) return std::string(path);
    }
    return std::nullopt;
}

std::optional<git::Id> staged_id(const git::Index& index, const std::string& path) {
    const IndexEntry* entry = find(index, path);
    const bool is_there = entry != nullptr && entry->kind == EntryKind::file && !entry->is_only_announced;
    return is_there ? std::optional(entry->id) : std::nullopt;
}

}  // namespace okr::store
