#include "store/entry_sides.hpp"

#include <algorithm>

namespace okr::store {

namespace {

using git::EntryView;
using Entries = std::vector<EntryView>;

bool is_same(const EntryView& a, const EntryView& b) {
    return a.kind == b.kind && std::equal(a.id, a.id + git::Id::size, b.id);
}

bool is_same(const std::optional<EntryView>& a, const std::optional<EntryView>& b) {
    return a && b ? is_same(*a, *b) : !a && !b;
}

/// Steps through two sorted lists at once.
std::vector<EntrySides> join(const Entries& before, const Entries& after) {
    std::vector<EntrySides> pairs;
    for (auto left = before.begin(), right = after.begin(); left != before.end() || right != after.end();) {
        const int order = left == before.end() ? 1 : right == after.end() ? -1 : git::compare_entries(*left, *right);
        const bool differs = order != 0 || !is_same(*left, *right);
        if (differs)
            pairs.push_back({order <= 0 ? left->name : right->name,
                             {order <= 0 ? std::optional(*left) : std::nullopt},
                             order >= 0 ? std::optional(*right) : std::nullopt});
        if (order <= 0) ++left;
        if (order >= 0) ++right;
    }
    return pairs;
}

std::optional<EntryView> find(const Entries& entries, const EntryView& wanted) {
    const auto at =
        std::lower_bound(entries.begin(), entries.end(), wanted,
                         [](const EntryView& a, const EntryView& b) { return git::compare_entries(a, b) < 0; });
    return at != entries.end() && git::compare_entries(*at, wanted) == 0 ? std::optional(*at) : std::nullopt;
}

/// Adds one more side, and drops what is as in that one.
void add_side(std::vector<EntrySides>& pairs, const Entries& side) {
    for (EntrySides& pair : pairs) pair.before.push_back(find(side, pair.after ? *pair.after : *pair.before.front()));
    std::erase_if(pairs, [](const EntrySides& pair) { return is_same(pair.before.back(), pair.after); });
}

/// Where there is nothing before, all is new.
std::vector<EntrySides> all_new(const Entries& after) {
    std::vector<EntrySides> pairs;
    pairs.reserve(after.size());
    for (const EntryView& entry : after) pairs.push_back({entry.name, {}, entry});
    return pairs;
}

}  // namespace

std::optional<std::vector<EntrySides>> differing_entries(const OpenSides& sides) {
    const auto after = git::entries_of(sides.after.view);
    if (!after) return std::nullopt;
    if (sides.before.empty()) return all_new(*after);
    std::vector<EntrySides> pairs;
    for (const OpenFolder& folder : sides.before) {
        const auto before = git::entries_of(folder.view);
        if (!before) return std::nullopt;
        if (&folder == &sides.before.front())
            pairs = join(*before, *after);
        else
            add_side(pairs, *before);
    }
    return pairs;
}

}  // namespace okr::store
