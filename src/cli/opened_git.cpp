#include "cli/opened_git.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <set>
#include <string>
#include <vector>

#include "base/printable.hpp"
#include "cli/streams.hpp"
#include "review/unread.hpp"
#include "store/moves.hpp"
#include "store/submodules.hpp"

namespace okr::cli {

namespace {

std::string_view value_of(const char* variable) {
    const char* value = std::getenv(variable);
    return value == nullptr ? std::string_view() : std::string_view(value);
}

void add_folders(std::string_view list, std::vector<std::filesystem::path>& folders) {
    while (!list.empty()) {
        const std::size_t end = std::min(list.find(':'), list.size());
        if (end > 0) folders.emplace_back(list.substr(0, end));
        list.remove_prefix(std::min(end + 1, list.size()));
    }
}

bool is_of_ours(std::string_view name) { return name == store::index_name || name == store::worktree_name; }

void tell_ambiguous_name(const git::Repository& repository, std::string_view name) {
    const std::vector<std::string> found = repository.references_named(name);
    if (found.size() < (is_of_ours(name) ? 1 : 2)) return;
    const std::string taken = is_of_ours(name) ? "okr's own word" : found.front();
    const std::string& other = is_of_ours(name) ? found.front() : found[1];
    complain(fmt::format("`{}` is ambiguous: {} is taken, and not {}; write the full name of what you mean",
                         base::printable(name), taken, base::printable(other)));
}

}  // namespace

git::Whereabouts whereabouts_of_git() {
    git::Whereabouts whereabouts{value_of("GIT_INDEX_FILE"), {}};
    if (const auto objects = value_of("GIT_OBJECT_DIRECTORY"); !objects.empty())
        whereabouts.objects.emplace_back(objects);
    add_folders(value_of("GIT_ALTERNATE_OBJECT_DIRECTORIES"), whereabouts.objects);
    return whereabouts;
}

base::Result<store::Snapshots> open_snapshots(const std::filesystem::path& root) {
    return store::Snapshots::open(root, {}, whereabouts_of_git());
}

void tell_ambiguous(const store::Snapshots& snapshots, std::string_view words) {
    std::set<std::string_view> names;
    while (!words.empty()) {
        const std::size_t dots = std::min(words.find(".."), words.size());
        const std::string_view side = words.substr(0, dots);
        const std::string_view name = side.substr(0, std::min(side.find_first_of("~^"), side.find("@{")));
        if (!name.empty() && names.insert(name).second) tell_ambiguous_name(snapshots.repository(), name);
        words.remove_prefix(dots);
        words.remove_prefix(std::min(words.find_first_not_of('.'), words.size()));
    }
}

void tell_submodules(const store::Snapshots& snapshots) {
    for (const std::string& words : store::words_of_submodules(snapshots)) complain(words);
}

void tell_gone_workspaces(const std::vector<std::string>& gone) {
    for (const std::string& folder : gone) complain(reviewing::words_of_gone(folder));
}

base::Result<OpenedRange> range_of(const store::Snapshots& snapshots, std::string_view words) {
    auto range = snapshots.range(words);
    if (!range) return range.failure();
    auto move = store::follow_move(snapshots, range->from, range->to);
    if (!move) return move.failure();
    if (move->is_followed) range = snapshots.range(words);
    if (!range) return range.failure();
    return OpenedRange{std::move(*range), move->is_followed, std::move(move->gone)};
}

}  // namespace okr::cli
