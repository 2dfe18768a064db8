#include "store/tree_pairs.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace okr::store {

namespace {

using git::EntryKind;
using git::EntryView;

/// A tree may name one folder many times over: a few objects can stand for more paths than any disk holds.
constexpr std::size_t most_folders = 1'000'000;
constexpr std::size_t most_files = 1'000'000;
constexpr std::size_t longest_path = 4096;

bool is_same(const EntryView& a, const EntryView& b) {
    return a.kind == b.kind && std::equal(a.id, a.id + git::Id::size, b.id);
}

/// Names that git itself would never write, and that no path may have.
bool is_odd(std::string_view name) {
    return name.empty() || name == "." || name == ".." || name.find('/') != std::string_view::npos;
}

bool is_settings(const EntryView& entry) { return entry.name == settings_name && entry.kind != EntryKind::folder; }

std::string_view why_left_out(EntryKind kind) {
    return kind == EntryKind::link ? "is a link" : "is a submodule, a repository of its own";
}

/// A pair of folders that is still to be opened.
struct Pending {
    std::string path;
    std::optional<git::Id> before;
    std::optional<git::Id> after;
};

class Comparison {
public:
    Comparison(const git::Repository& repository, const Scope& scope) : repository_(repository), scope_(scope) {}

    base::Result<Changes> run(const std::optional<git::Id>& before, const std::optional<git::Id>& after) {
        if (before != after) pending_.push_back({"", before, after});
        while (!pending_.empty()) {
            const Pending next = std::move(pending_.back());
            pending_.pop_back();
            if (auto failed = open(next)) return *failed;
        }
        std::sort(changes_.files.begin(), changes_.files.end(),
                  [](const FileChange& a, const FileChange& b) { return a.path < b.path; });
        std::sort(changes_.left_out.begin(), changes_.left_out.end());
        return std::move(changes_);
    }

    std::vector<std::string> take_other_workspaces() {
        std::sort(other_workspaces_.begin(), other_workspaces_.end());
        return std::move(other_workspaces_);
    }

private:
    using Failed = std::optional<base::Failure>;

    Failed open(const Pending& folder) {
        if (++folders_ > most_folders || changes_.files.size() > most_files)
            return base::Failure{
                "the repository names more than 1,000,000 folders or files: name a part of it by "
                "`include` in okr.yaml"};
        const auto before = bytes_of(folder.before);
        if (!before) return before.failure();
        const auto after = bytes_of(folder.after);
        if (!after) return after.failure();
        const auto pairs = differing_entries(inside(folder.path, before->view()), inside(folder.path, after->view()));
        if (!pairs)
            return base::Failure{fmt::format("git object {} is a damaged folder: run `git fsck`",
                                             folder.after.value_or(folder.before.value_or(git::Id())).hex())};
        for (const EntryPair& pair : *pairs) look_at(folder.path, pair);
        return std::nullopt;
    }

    base::Result<git::Bytes> bytes_of(const std::optional<git::Id>& id) const {
        return id ? repository_.tree_bytes(*id) : git::Bytes();
    }

    /// A folder with an okr.yaml of its own is another workspace: to this one it is empty.
    std::string_view inside(const std::string& path, std::string_view tree) {
        if (path.empty() || !has_settings(tree)) return tree;
        if (other_workspaces_.empty() || other_workspaces_.back() != path) other_workspaces_.push_back(path);
        return {};
    }

    static bool has_settings(std::string_view tree) {
        if (tree.find(settings_name) == std::string_view::npos) return false;
        for (EntryView entry; git::take_entry(tree, entry);)
            if (is_settings(entry)) return true;
        return false;
    }

    void look_at(const std::string& folder, const EntryPair& pair) {
        const EntryView& any = pair.before ? *pair.before : *pair.after;
        const std::string path = folder.empty() ? std::string(any.name) : fmt::format("{}/{}", folder, any.name);
        if (is_odd(any.name) || path.size() > longest_path) return;
        look_at_folders(path, pair);
        look_at_files(path, pair);
        for (const auto& side : {pair.before, pair.after}) leave_out(path, side);
    }

    void look_at_folders(const std::string& path, const EntryPair& pair) {
        const auto before = id_of(pair.before, EntryKind::folder);
        const auto after = id_of(pair.after, EntryKind::folder);
        if ((before || after) && scope_.enters(path)) pending_.push_back({path, before, after});
    }

    void look_at_files(const std::string& path, const EntryPair& pair) {
        const auto before = id_of(pair.before, EntryKind::file);
        const auto after = id_of(pair.after, EntryKind::file);
        if (before == after || !is_yaml(path) || !scope_.holds(path)) return;
        changes_.files.push_back({path, to_blob(before), to_blob(after)});
    }

    void leave_out(const std::string& path, const std::optional<EntryView>& side) {
        if (!side || side->kind == EntryKind::file || side->kind == EntryKind::folder) return;
        const bool matters = side->kind == EntryKind::link ? scope_.holds(path) : scope_.enters(path);
        const std::string text = fmt::format("{}: {}", path, why_left_out(side->kind));
        if (matters && (changes_.left_out.empty() || changes_.left_out.back() != text))
            changes_.left_out.push_back(text);
    }

    static std::optional<git::Id> id_of(const std::optional<EntryView>& side, EntryKind kind) {
        return side && side->kind == kind ? std::optional(side->copy_id()) : std::nullopt;
    }

    static std::optional<Blob> to_blob(const std::optional<git::Id>& id) {
        return id ? std::optional(Blob{*id, nullptr}) : std::nullopt;
    }

    const git::Repository& repository_;
    const Scope& scope_;
    std::vector<Pending> pending_;
    std::vector<std::string> other_workspaces_;
    Changes changes_;
    std::size_t folders_ = 0;
};

/// Steps through two sorted lists at once.
std::vector<EntryPair> join(const std::vector<EntryView>& before, const std::vector<EntryView>& after) {
    std::vector<EntryPair> pairs;
    for (auto left = before.begin(), right = after.begin(); left != before.end() || right != after.end();) {
        const int order = left == before.end() ? 1 : right == after.end() ? -1 : git::compare_entries(*left, *right);
        EntryPair pair;
        if (order <= 0) pair.before = *left++;
        if (order >= 0) pair.after = *right++;
        if (order != 0 || !is_same(*pair.before, *pair.after)) pairs.push_back(pair);
    }
    return pairs;
}

}  // namespace

std::optional<std::vector<EntryPair>> differing_entries(std::string_view before, std::string_view after) {
    const auto left = git::entries_of(before);
    const auto right = git::entries_of(after);
    if (!left || !right) return std::nullopt;
    return join(*left, *right);
}

base::Result<Changes> compare_trees(const git::Repository& repository, const std::optional<git::Id>& before,
                                    const std::optional<git::Id>& after, const Scope& scope) {
    return Comparison(repository, scope).run(before, after);
}

base::Result<Listing> list_tree(const git::Repository& repository, const std::optional<git::Id>& tree,
                                const Scope& scope) {
    Comparison comparison(repository, scope);
    auto changes = comparison.run(std::nullopt, tree);
    if (!changes) return changes.failure();
    Listing listing{{}, std::move(changes->left_out), comparison.take_other_workspaces()};
    listing.files.reserve(changes->files.size());
    for (FileChange& file : changes->files) listing.files.push_back({std::move(file.path), std::move(*file.after)});
    return listing;
}

}  // namespace okr::store
