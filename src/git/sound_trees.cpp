#include "git/sound_trees.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <string_view>
#include <utility>

#include "git/state.hpp"

namespace okr::git {

namespace {

/// More than any repository that is merged here, counted with every path on which a file can be reached.
constexpr std::size_t most_files = 20'000'000;
/// Half of what fits into the longest path: libgit2 writes merged folders by a call a level, which so many may make on
/// a stack of 256 KiB.
constexpr std::size_t most_levels = 1024;

bool is_name(std::string_view name) {
    return !name.empty() && name != "." && name != ".." && name.find('/') == std::string_view::npos;
}

/// A file and a folder of one name do not stand side by side in git's order.
bool has_twins(const std::vector<EntryView>& entries) {
    std::vector<std::string_view> names;
    for (const EntryView& entry : entries) names.push_back(entry.name);
    std::sort(names.begin(), names.end());
    return std::adjacent_find(names.begin(), names.end()) != names.end();
}

bool are_sound(const std::vector<EntryView>& entries) {
    const auto is_astray = [](const EntryView& a, const EntryView& b) { return compare_entries(a, b) >= 0; };
    return std::all_of(entries.begin(), entries.end(), [](const EntryView& entry) { return is_name(entry.name); }) &&
           std::adjacent_find(entries.begin(), entries.end(), is_astray) == entries.end() && !has_twins(entries);
}

/// A folder that is being looked through. Its names lie in its bytes.
struct Open {
    Id tree;
    Bytes bytes;
    std::vector<EntryView> entries;
    std::size_t next = 0;
    std::size_t files = 0;
};

/// Without recursion: folders may lie deeper than a small stack reaches.
class Checking {
public:
    explicit Checking(const State& state) : state_(state) {}

    void check(const Id& tree) {
        if (!files_.contains(tree)) enter(tree);
        while (!open_.empty() && fault.empty()) advance();
    }

    std::string fault;

private:
    void advance() {
        Open& top = open_.back();
        if (top.next == top.entries.size()) return leave();
        const EntryView& entry = top.entries[top.next++];
        if (entry.kind != EntryKind::folder) return count(1);
        const Id id = entry.copy_id();
        if (const auto known = files_.find(id); known != files_.end())
            count(known->second);
        else
            enter(id);
    }

    void enter(const Id& tree) {
        if (open_.size() == most_levels)
            return refuse(fmt::format("folders lie more than {} levels deep", most_levels));
        auto bytes = folder_bytes(state_, tree);
        if (!bytes) return refuse(bytes.failure().message);
        std::string_view rest = bytes->view();
        std::vector<EntryView> entries;
        for (EntryView entry; take_entry(rest, entry);) entries.push_back(entry);
        if (!rest.empty() || !are_sound(entries))
            return refuse(fmt::format("folder {} holds names that git does not write: run `git fsck`", tree.hex()));
        open_.push_back({tree, std::move(*bytes), std::move(entries)});
    }

    void leave() {
        const Open done = std::move(open_.back());
        open_.pop_back();
        files_[done.tree] = done.files;
        if (!open_.empty()) count(done.files);
    }

    void count(std::size_t files) {
        open_.back().files += files;
        if (open_.back().files > most_files) refuse(fmt::format("it holds more than {} files", most_files));
    }

    void refuse(std::string why) {
        if (fault.empty()) fault = std::move(why);
    }

    const State& state_;
    std::vector<Open> open_;
    std::map<Id, std::size_t> files_;  ///< of the folders that were looked through
};

}  // namespace

std::string fault_of_trees(const State& state, const std::vector<Id>& trees) {
    Checking checking(state);
    for (const Id& tree : trees) checking.check(tree);
    return std::move(checking.fault);
}

}  // namespace okr::git
