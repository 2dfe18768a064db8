// A workspace and all the states that git knows of it.
//
//     const auto snapshots = store::Snapshots::open(".");
//     const auto range = snapshots->range("main...HEAD");
//     const auto changes = snapshots->changed(range->from, range->to);
//     const auto text = snapshots->text(*changes->files.front().after);
//
// Nothing is written and nothing is run. One thread uses it at a time; another thread opens its own.
#pragma once

#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "git/repository.hpp"
#include "store/point.hpp"

namespace okr::store {

inline constexpr std::string_view worktree_name = "WORKTREE";
inline constexpr std::string_view index_name = "INDEX";

/// What a merge would give, and the files that git would leave to a person (relative to the root; those outside of the
/// workspace too, with `../`). Files in conflict are in no side.
struct Merged {
    Point point;
    std::vector<std::string> conflicts;
    std::optional<git::Id> base;
};

class Snapshots {
public:
    /// `root` is the workspace's folder, in a work tree or (`folder` then says where in the commits, "" for all) in a
    /// bare repository.
    static base::Result<Snapshots> open(const std::filesystem::path& root, std::string_view folder = {},
                                        git::Whereabouts whereabouts = {});
    /// The same once more, for another thread.
    base::Result<Snapshots> again() const;

    [[nodiscard]] const git::Repository& repository() const { return repository_; }
    git::Repository& repository() { return repository_; }
    /// The workspace's folder on disk; empty in a bare repository.
    [[nodiscard]] const std::filesystem::path& root() const { return root_; }
    /// The workspace's folder in the repository, with `/` and none at its end; empty if it is the repository's own.
    [[nodiscard]] const std::string& folder() const { return folder_; }

    /// WORKTREE, INDEX, or a revision.
    base::Result<Point> point(std::string_view revision) const;
    base::Result<Point> point(const git::Id& commit) const;
    /// What the full name of a reference names, and no short name of somebody's branch can take.
    base::Result<Point> point_of_reference(std::string_view full_name) const;
    /// `A..B`, `A...B` from the merge base, `A` alone (to `to`), or "" (`from` to `to`). An empty side is HEAD.
    base::Result<Range> range(std::string_view words, std::string_view from = "HEAD",
                              std::string_view to = worktree_name) const;
    /// The workspace's folder in a tree of the whole repository, or what it was before it was moved; nothing where it
    /// is not there.
    base::Result<std::optional<git::Id>> folder_in(const git::Id& whole) const;
    /// Any folder.
    base::Result<std::optional<git::Id>> folder_in(const git::Id& whole, std::string_view folder) const;
    /// The workspace stood there before it was moved: it is found there where its folder has no okr.yaml.
    void remember_former_folder(std::string folder) const { former_folders_.push_back(std::move(folder)); }
    /// Two commits merged in memory; renames are followed.
    base::Result<Merged> merged(const Point& ours, const Point& theirs) const;

    /// Files of the workspace that differ. Each side is judged by its own okr.yaml: what it leaves out is not there.
    base::Result<Changes> changed(const Point& from, const Point& to) const;
    base::Result<Listing> listing(const Point& point) const;
    /// Of WORKTREE: as store::load gives it, links included.
    base::Result<Files> files(const Point& point) const;
    /// The bytes as git would store them. Of a file over the limit in bytes: limit + 1 spaces, which a reader with that
    /// limit refuses by their number.
    base::Result<std::string> text(const Blob& blob, std::size_t limit = syntax::Limits().file_size) const;
    base::Result<std::string> text(const Blob& blob, const Point& point) const {
        return text(blob, point.scope->file_size());
    }

private:
    Snapshots(git::Repository repository, std::filesystem::path root, std::string folder);

    base::Result<Point> commit_point(const git::Id& commit, std::string_view words) const;
    base::Result<std::shared_ptr<const Scope>> scope_of(const std::optional<git::Id>& settings) const;
    base::Result<bool> settle_tree(Point& point, const git::Id& whole) const;
    base::Result<Point> index_point() const;
    base::Result<Point> worktree_point() const;
    /// The same as `listing` of a commit, from what is staged and how the commit differs from that: nearly nothing is
    /// read of its folders, where the work tree is like it.
    base::Result<Listing> listing_by_index(const Point& point) const;
    base::Result<git::Id> ancestor(const std::string& ours, const std::string& theirs) const;

    git::Repository repository_;
    std::filesystem::path root_;
    std::string folder_;
    mutable std::map<git::Id, std::shared_ptr<const Scope>> scopes_;  ///< by what okr.yaml says
    mutable std::vector<std::string> former_folders_;                 ///< the latest first
};

}  // namespace okr::store
