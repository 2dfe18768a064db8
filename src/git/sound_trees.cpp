#include "git/sound_trees.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <string_view>

#include "git/state.hpp"

namespace okr::git {

namespace {

/// More than any repository that is merged here, counted with every path on which a file can be reached.
constexpr std::size_t most_files = 20'000'000;
/// As many as fit into the longest path.
constexpr unsigned most_levels = 2048;

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

class Checking {
public:
    explicit Checking(const State& state) : state_(state) {}

    void check(const Id& tree) { static_cast<void>(files_in(tree, 0)); }

    std::string fault;

private:
    std::size_t files_in(const Id& tree, unsigned level) {
        if (const auto known = files_.find(tree); known != files_.end()) return known->second;
        if (level == most_levels) return refuse(fmt::format("folders lie more than {} levels deep", most_levels));
        const auto bytes = folder_bytes(state_, tree);
        if (!bytes) return refuse(bytes.failure().message);
        std::string_view rest = bytes->view();
        std::vector<EntryView> entries;
        for (EntryView entry; take_entry(rest, entry);) entries.push_back(entry);
        if (!rest.empty() || !are_sound(entries))
            return refuse(fmt::format("folder {} holds names that git does not write: run `git fsck`", tree.hex()));
        std::size_t files = 0;
        for (const EntryView& entry : entries) {
            files += entry.kind == EntryKind::folder ? files_in(entry.copy_id(), level + 1) : 1;
            if (files > most_files) refuse(fmt::format("it holds more than {} files", most_files));
            if (!fault.empty()) return 0;
        }
        return files_[tree] = files;
    }

    std::size_t refuse(std::string why) {
        if (fault.empty()) fault = std::move(why);
        return 0;
    }

    const State& state_;
    std::map<Id, std::size_t> files_;  ///< of the folders that were looked through
};

}  // namespace

std::string fault_of_trees(const State& state, const std::vector<Id>& trees) {
    Checking checking(state);
    for (const Id& tree : trees) checking.check(tree);
    return std::move(checking.fault);
}

}  // namespace okr::git
