#include "git/staged_tree.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

namespace okr::git {

namespace {

constexpr std::size_t longest_path = 4096;

void append(std::string& tree, std::uint32_t mode, std::string_view name, const Id& id) {
    fmt::format_to(std::back_inserter(tree), "{:o} {}", mode, name);
    tree.push_back('\0');
    tree.append(reinterpret_cast<const char*>(id.data()), Id::size);
}

}  // namespace

std::optional<Id> StagedTree::remembered(const std::string& path, std::size_t entries) const {
    const auto found =
        std::lower_bound(index_.folders.begin(), index_.folders.end(), path,
                         [](const StagedFolder& folder, const auto& name) { return folder.path < name; });
    const bool is_it = found != index_.folders.end() && found->path == path && found->entries == entries;
    return is_it && objects_.has(found->tree) ? std::optional(found->tree) : std::nullopt;
}

std::size_t StagedTree::end_of(const std::string& path, std::size_t begin, std::size_t end) const {
    const auto first = index_.entries.begin();
    const auto found =
        std::partition_point(first + static_cast<std::ptrdiff_t>(begin), first + static_cast<std::ptrdiff_t>(end),
                             [&](const IndexEntry& entry) { return entry.path.starts_with(path); });
    return static_cast<std::size_t>(found - first);
}

base::Result<std::optional<Id>> StagedTree::folder(const std::string& path, std::size_t begin, std::size_t end) const {
    if (const auto known = remembered(path, end - begin)) return known;
    std::string tree;
    for (std::size_t at = begin; at < end;) {
        const IndexEntry& entry = index_.entries[at];
        const std::string_view rest = std::string_view(entry.path).substr(path.size());
        const std::size_t slash = rest.find('/');
        if (slash == std::string_view::npos) {
            if (!entry.is_only_announced) append(tree, entry.mode, rest, entry.id);
            ++at;
            continue;
        }
        const std::string below = entry.path.substr(0, path.size() + slash + 1);
        const std::size_t last = end_of(below, at, end);
        const auto id = folder(below, at, last);
        if (!id) return id;
        if (*id) append(tree, 040000, rest.substr(0, slash), **id);
        at = last;
    }
    if (tree.empty() && !path.empty()) return std::optional<Id>();
    const auto id = objects_.keep_tree(tree);
    if (!id) return id.failure();
    return std::optional(*id);
}

base::Result<std::optional<Id>> StagedTree::make() const {
    const bool is_odd = std::any_of(index_.entries.begin(), index_.entries.end(), [](const IndexEntry& entry) {
        return entry.is_conflict || entry.path.size() > longest_path;
    });
    if (is_odd) return std::optional<Id>();
    return folder({}, 0, index_.entries.size());
}

}  // namespace okr::git
