#include "store/folder_entries.hpp"

#include <algorithm>
#include <string>

namespace okr::store {

base::Result<std::optional<git::Entry>> find_entry(const git::Repository& repository, const git::Id& tree,
                                                   std::string_view name) {
    const auto bytes = repository.tree_bytes(tree);
    if (!bytes) return bytes.failure();
    std::string_view rest = bytes->view();
    for (git::EntryView entry; git::take_entry(rest, entry);)
        if (entry.name == name) return std::optional(git::Entry{std::string(entry.name), entry.kind, entry.copy_id()});
    return std::optional<git::Entry>();
}

base::Result<std::optional<git::Id>> find_folder(const git::Repository& repository, git::Id tree,
                                                 std::string_view path) {
    while (!path.empty()) {
        const std::size_t end = std::min(path.find('/'), path.size());
        const auto entry = find_entry(repository, tree, path.substr(0, end));
        if (!entry) return entry.failure();
        if (!*entry || (*entry)->kind != git::EntryKind::folder) return std::optional<git::Id>();
        tree = (*entry)->id;
        path.remove_prefix(std::min(end + 1, path.size()));
    }
    return std::optional(tree);
}

}  // namespace okr::store
