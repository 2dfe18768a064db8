#include "git/tree.hpp"

#include <git2.h>

#include <algorithm>

namespace okr::git {

namespace {

EntryKind kind_of(unsigned mode) {
    switch (mode & 0170000U) {
        case 0040000U: return EntryKind::folder;
        case 0120000U: return EntryKind::link;
        case 0160000U: return EntryKind::submodule;
        default: return EntryKind::file;
    }
}

/// What stands after the name when names are put in order.
unsigned char end_of(const EntryView& entry, std::size_t length) {
    if (entry.name.size() > length) return static_cast<unsigned char>(entry.name[length]);
    return entry.kind == EntryKind::folder ? '/' : '\0';
}

}  // namespace

int compare_entries(const EntryView& a, const EntryView& b) {
    const std::size_t length = std::min(a.name.size(), b.name.size());
    if (const int order = a.name.substr(0, length).compare(b.name.substr(0, length)); order != 0) return order;
    return static_cast<int>(end_of(a, length)) - static_cast<int>(end_of(b, length));
}

bool take_entry(std::string_view& rest, EntryView& entry) {
    unsigned mode = 0;
    std::size_t at = 0;
    while (at < rest.size() && rest[at] >= '0' && rest[at] <= '7')
        mode = mode * 8 + static_cast<unsigned>(rest[at++] - '0');
    if (at == 0 || at >= rest.size() || rest[at] != ' ') return false;
    const std::size_t end = rest.find('\0', at + 1);
    if (end == std::string_view::npos || rest.size() - end - 1 < Id::size) return false;
    entry.name = rest.substr(at + 1, end - at - 1);
    entry.kind = kind_of(mode);
    entry.id = reinterpret_cast<const unsigned char*>(rest.data() + end + 1);
    rest.remove_prefix(end + 1 + Id::size);
    return true;
}

std::optional<std::vector<EntryView>> entries_of(std::string_view tree) {
    std::vector<EntryView> entries;
    for (EntryView entry; take_entry(tree, entry);) entries.push_back(entry);
    if (!tree.empty()) return std::nullopt;
    const auto before = [](const EntryView& a, const EntryView& b) { return compare_entries(a, b) < 0; };
    if (!std::is_sorted(entries.begin(), entries.end(), before))
        std::stable_sort(entries.begin(), entries.end(), before);
    const auto same = [](const EntryView& a, const EntryView& b) { return compare_entries(a, b) == 0; };
    entries.erase(std::unique(entries.begin(), entries.end(), same), entries.end());
    return entries;
}

Bytes::Bytes(git_odb_object* owned)
    : object_(owned, git_odb_object_free),
      view_(static_cast<const char*>(git_odb_object_data(owned)), git_odb_object_size(owned)) {}

}  // namespace okr::git
