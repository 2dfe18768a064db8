#include "store/compare_trees.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <unordered_set>

#include "store/entry_sides.hpp"

namespace okr::store {

namespace {

using git::EntryKind;
using git::EntryView;
using MaybeId = std::optional<git::Id>;

/// A tree may name one folder many times over: a few objects can stand for more paths than any disk holds.
constexpr std::size_t most_folders = 1'000'000;
constexpr std::size_t most_repeated = 50'000;  // of folders that were opened before, under another name
constexpr std::size_t most_files = 250'000;
constexpr std::size_t longest_path = 4096;

/// Names that git itself would never write, and that no path may have.
bool is_odd(std::string_view name) {
    return name.empty() || name == "." || name == ".." || name.find('/') != std::string_view::npos;
}

bool has_settings(std::string_view tree) {
    if (tree.find(settings_name) == std::string_view::npos) return false;
    for (EntryView entry; git::take_entry(tree, entry);)
        if (entry.name == settings_name && entry.kind != EntryKind::folder) return true;
    return false;
}

std::string_view why_left_out(EntryKind kind) {
    return kind == EntryKind::link ? "is a link" : "is a submodule, a repository of its own";
}

MaybeId id_of(const std::optional<EntryView>& side, EntryKind kind) {
    return side && side->kind == kind ? std::optional(side->copy_id()) : std::nullopt;
}

std::vector<MaybeId> ids_of(const std::vector<std::optional<EntryView>>& sides, EntryKind kind) {
    std::vector<MaybeId> ids;
    ids.reserve(sides.size());
    for (const auto& side : sides) ids.push_back(id_of(side, kind));
    return ids;
}

/// Is it as in a side before? Then it is no change.
bool has(const std::vector<MaybeId>& before, const MaybeId& after) {
    return std::find(before.begin(), before.end(), after) != before.end();
}

std::optional<Blob> to_blob(const MaybeId& id) { return id ? std::optional(Blob{*id, nullptr}) : std::nullopt; }

void sort_once(std::vector<std::string>& names) {
    std::sort(names.begin(), names.end());
    names.erase(std::unique(names.begin(), names.end()), names.end());
}

class Comparison {
public:
    Comparison(const git::Repository& repository, const View& view) : repository_(repository), view_(view) {}

    base::Result<Differences> run(const Sides& sides) {
        if (!has(sides.before, sides.after)) pending_.push_back({"", sides});
        while (!pending_.empty()) {
            const Pending next = std::move(pending_.back());
            pending_.pop_back();
            if (auto failed = open(next)) return *failed;
        }
        std::sort(found_.files.begin(), found_.files.end(),
                  [](const PathChange& a, const PathChange& b) { return a.path < b.path; });
        sort_once(found_.left_out);
        sort_once(found_.other_workspaces);
        return std::move(found_);
    }

private:
    using Failed = std::optional<base::Failure>;

    /// Folders that are still to be opened.
    struct Pending {
        std::string path;
        Sides sides;
    };

    /// Was one of these opened before? Rare where nobody means harm: equal folders of one repository seldom change.
    bool is_repeated(const Sides& sides) {
        if (sides.after) return !opened_.insert(*sides.after).second;
        return std::any_of(sides.before.begin(), sides.before.end(),
                           [&](const MaybeId& id) { return id && !opened_.insert(*id).second; });
    }

    Failed open(const Pending& folder) {
        if (is_repeated(folder.sides)) ++repeated_;
        if (++folders_ > most_folders || repeated_ > most_repeated || found_.files.size() > most_files)
            return base::Failure{
                "the repository names more files than any workspace has: it may be made to harm; if not, "
                "name what is ours by `include` in okr.yaml"};
        OpenSides bytes;
        for (const MaybeId& id : folder.sides.before)
            if (auto failed = read(folder.path, id, bytes.before.emplace_back())) return failed;
        if (auto failed = read(folder.path, folder.sides.after, bytes.after)) return failed;
        const auto entries = differing_entries(bytes);
        if (!entries) return base::Failure{damaged(folder.sides)};
        for (const EntrySides& entry : *entries) look_at(folder.path, entry);
        return std::nullopt;
    }

    /// A folder with an okr.yaml of its own is another workspace: to this one it is empty.
    Failed read(const std::string& path, const MaybeId& id, OpenFolder& folder) {
        if (!id) return std::nullopt;
        auto bytes = repository_.tree_bytes(*id);
        if (!bytes) return bytes.failure();
        folder.bytes = std::move(*bytes);
        folder.view = folder.bytes.view();
        if (path.empty() || !view_.scope.stops_at_workspaces() || !has_settings(folder.view)) return std::nullopt;
        found_.other_workspaces.push_back(path);
        folder.view = {};
        return std::nullopt;
    }

    static std::string damaged(const Sides& sides) {
        std::string names;
        for (const MaybeId& id : sides.before)
            if (id) names += id->hex() + " or ";
        return fmt::format("git object {}{} is a damaged folder: run `git fsck`", names,
                           sides.after.value_or(git::Id()).hex());
    }

    void look_at(const std::string& folder, const EntrySides& entry) {
        if (is_odd(entry.name)) return;
        const std::string path = folder.empty() ? std::string(entry.name) : fmt::format("{}/{}", folder, entry.name);
        if (path.size() > longest_path) return;
        look_at_folders(path, entry);
        look_at_files(path, entry);
        leave_out(path, entry.after);
        for (const auto& side : entry.before) leave_out(path, side);
    }

    void look_at_folders(const std::string& path, const EntrySides& entry) {
        Sides sides{ids_of(entry.before, EntryKind::folder), id_of(entry.after, EntryKind::folder)};
        if (!has(sides.before, sides.after) && has_any(sides) && view_.limit.leads_through(path) &&
            view_.scope.enters(path))
            pending_.push_back({path, std::move(sides)});
    }

    void look_at_files(const std::string& path, const EntrySides& entry) {
        const Sides sides{ids_of(entry.before, EntryKind::file), id_of(entry.after, EntryKind::file)};
        if (has(sides.before, sides.after) || !has_any(sides) || !holds(path)) return;
        PathChange change{path, {}, to_blob(sides.after)};
        for (const MaybeId& id : sides.before) change.before.push_back(to_blob(id));
        found_.files.push_back(std::move(change));
    }

    static bool has_any(const Sides& sides) {
        return sides.after || std::any_of(sides.before.begin(), sides.before.end(), [](auto& id) { return !!id; });
    }

    [[nodiscard]] bool holds(const std::string& path) const {
        return view_.scope.holds(path) && view_.limit.holds(path);
    }

    void leave_out(const std::string& path, const std::optional<EntryView>& side) {
        if (!side || side->kind == EntryKind::file || side->kind == EntryKind::folder) return;
        const bool matters =
            side->kind == EntryKind::link ? holds(path) : view_.limit.leads_through(path) && view_.scope.enters(path);
        if (matters) found_.left_out.push_back(fmt::format("{}: {}", path, why_left_out(side->kind)));
    }

    const git::Repository& repository_;
    const View& view_;
    std::vector<Pending> pending_;
    Differences found_;
    std::unordered_set<git::Id> opened_;
    std::size_t folders_ = 0;
    std::size_t repeated_ = 0;
};

}  // namespace

base::Result<Differences> compare_sides(const git::Repository& repository, const Sides& sides, const View& view) {
    return Comparison(repository, view).run(sides);
}

base::Result<Changes> compare_trees(const git::Repository& repository, const MaybeId& before, const MaybeId& after,
                                    const Scope& scope) {
    auto found = compare_sides(repository, {{before}, after}, {scope, PathLimit()});
    if (!found) return found.failure();
    Changes changes{{}, std::move(found->left_out)};
    for (PathChange& file : found->files)
        changes.files.push_back({std::move(file.path), std::move(file.before.front()), std::move(file.after)});
    return changes;
}

base::Result<Listing> list_tree(const git::Repository& repository, const MaybeId& tree, const Scope& scope) {
    auto found = compare_sides(repository, {{}, tree}, {scope, PathLimit()});
    if (!found) return found.failure();
    Listing listing{{}, std::move(found->left_out), std::move(found->other_workspaces)};
    listing.files.reserve(found->files.size());
    for (PathChange& file : found->files) listing.files.push_back({std::move(file.path), std::move(*file.after)});
    return listing;
}

}  // namespace okr::store
