#include "history/limited_trail.hpp"

#include <algorithm>

namespace okr::history {

namespace {

constexpr std::size_t root = 0;

/// The value of a name in a sorted list.
template <typename Value>
const Value* find(const std::vector<std::pair<std::string, Value>>& names, std::string_view name) {
    const auto at = std::lower_bound(names.begin(), names.end(), name,
                                     [](const auto& entry, std::string_view wanted) { return entry.first < wanted; });
    return at != names.end() && at->first == name ? &at->second : nullptr;
}

bool has_settings(std::string_view tree) {
    for (git::EntryView entry; git::take_entry(tree, entry);)
        if (entry.name == store::settings_name && entry.kind != git::EntryKind::folder) return true;
    return false;
}

/// A folder above the file that the workspace does not enter hides it.
bool is_seen(const std::string& path, const store::Scope& scope) {
    for (std::size_t at = path.find('/'); at != std::string::npos; at = path.find('/', at + 1))
        if (!scope.enters(std::string_view(path).substr(0, at))) return false;
    return store::is_yaml(path) && scope.holds(path);
}

/// Is any file other than in each of the parents?
bool differs_from_all(const std::vector<std::vector<store::FileChange>>& lists) {
    return std::any_of(lists.front().begin(), lists.front().end(), [&](const store::FileChange& file) {
        return std::all_of(lists.begin() + 1, lists.end(), [&](const auto& list) {
            return std::any_of(list.begin(), list.end(), [&](const auto& other) { return other.path == file.path; });
        });
    });
}

}  // namespace

LimitedTrail::LimitedTrail(const Trail& trail, const store::Snapshots& snapshots, const store::Scope& scope,
                           const std::vector<std::string>& paths)
    : trail_(trail), snapshots_(snapshots), folders_(1), found_(trail.size()) {
    for (const std::string& path : paths)
        if (is_seen(path, scope)) paths_.push_back(path);
    std::sort(paths_.begin(), paths_.end());
    paths_.erase(std::unique(paths_.begin(), paths_.end()), paths_.end());
    for (const std::string& path : paths_) add(path);
    sort();
}

void LimitedTrail::add(const std::string& path) {
    const auto number = static_cast<std::uint32_t>(&path - paths_.data());
    std::size_t folder = root;
    std::string_view rest = path;
    for (std::size_t slash = rest.find('/'); slash != std::string_view::npos; slash = rest.find('/')) {
        folder = folder_within(folder, rest.substr(0, slash));
        rest.remove_prefix(slash + 1);
    }
    folders_[folder].files.emplace_back(rest, number);
}

std::size_t LimitedTrail::folder_within(std::size_t folder, std::string_view name) {
    for (const auto& [known, place] : folders_[folder].folders)
        if (known == name) return place;
    folders_.emplace_back();
    folders_[folder].folders.emplace_back(name, folders_.size() - 1);
    return folders_.size() - 1;
}

void LimitedTrail::sort() {
    for (Folder& folder : folders_) {
        std::sort(folder.folders.begin(), folder.folders.end());
        std::sort(folder.files.begin(), folder.files.end());
    }
}

base::Result<bool> LimitedTrail::take(const git::EntryView& entry, std::size_t folder, Blobs& blobs) {
    if (entry.kind == git::EntryKind::file) {
        if (const auto* path = find(folders_[folder].files, entry.name)) blobs.emplace_back(*path, entry.copy_id());
    } else if (entry.kind == git::EntryKind::folder) {
        const auto* below = find(folders_[folder].folders, entry.name);
        if (below == nullptr) return true;
        const auto found = look_into(*below, entry.copy_id());
        if (!found) return found.failure();
        blobs.insert(blobs.end(), (*found)->begin(), (*found)->end());
    }
    return true;
}

base::Result<LimitedTrail::Found> LimitedTrail::look_into(std::size_t folder, const git::Id& tree) {
    if (const auto known = folders_[folder].known.find(tree); known != folders_[folder].known.end())
        return known->second;
    const auto bytes = snapshots_.repository().tree_bytes(tree);
    if (!bytes) return bytes.failure();
    Blobs blobs;
    std::string_view rest = bytes->view();
    if (folder == root || !has_settings(rest))
        for (git::EntryView entry; git::take_entry(rest, entry);)
            if (const auto taken = take(entry, folder, blobs); !taken) return taken.failure();
    std::sort(blobs.begin(), blobs.end());
    Folder& own = folders_[folder];
    if (*own.latest != blobs) own.latest = std::make_shared<const Blobs>(std::move(blobs));
    if (folder != root) own.known.emplace(tree, own.latest);
    return own.latest;
}

base::Result<bool> LimitedTrail::look_at(Trail::Place place) {
    for (const Trail::Place parent : trail_.parents(place))
        if (trail_.commit(parent).tree == trail_.commit(place).tree) {
            found_[place] = found_[parent];
            return true;
        }
    const auto tree = snapshots_.folder_in(trail_.commit(place).tree);
    if (!tree) return tree.failure();
    auto found = *tree ? look_into(root, **tree) : base::Result<Found>(std::make_shared<const Blobs>());
    if (!found) return found.failure();
    found_[place] = std::move(*found);
    return true;
}

std::vector<store::FileChange> LimitedTrail::between(const Blobs& before, const Blobs& after) const {
    std::vector<store::FileChange> files;
    auto was = before.begin();
    auto is = after.begin();
    while (was != before.end() || is != after.end()) {
        const bool is_old = was != before.end() && (is == after.end() || was->first <= is->first);
        const bool is_new = is != after.end() && (was == before.end() || is->first <= was->first);
        const std::uint32_t path = is_old ? was->first : is->first;
        store::FileChange change{paths_[path], {}, {}};
        if (is_old) change.before = store::Blob{(was++)->second, nullptr};
        if (is_new) change.after = store::Blob{(is++)->second, nullptr};
        if (change.before != change.after) files.push_back(std::move(change));
    }
    return files;
}

base::Result<std::vector<std::vector<store::FileChange>>> LimitedTrail::changes(Trail::Place place) {
    if (const auto looked = look_at(place); !looked) return looked.failure();
    const std::vector<Trail::Place> parents = trail_.parents(place);
    std::vector<std::vector<store::FileChange>> lists;
    for (const Trail::Place parent : parents) {
        if (found_[parent] == found_[place] || *found_[parent] == *found_[place])
            return std::vector<std::vector<store::FileChange>>();
        lists.push_back(between(*found_[parent], *found_[place]));
    }
    if (parents.empty()) lists.push_back(between({}, *found_[place]));
    if (!differs_from_all(lists)) lists.clear();
    return lists;
}

}  // namespace okr::history
