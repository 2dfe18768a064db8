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

EntrySides pair_of(const EntryView* before, const EntryView* after) {
    return {before != nullptr ? before->name : after->name,
            {before != nullptr ? std::optional(*before) : std::nullopt},
            after != nullptr ? std::optional(*after) : std::nullopt};
}

/// One side of two that are read at once.
struct Reader {
    std::string_view rest;
    EntryView entry{};
    bool has_entry = false;
    bool is_ordered = true;

    explicit Reader(std::string_view tree) : rest(tree) { next(); }

    void next() {
        const EntryView last = entry;
        const bool had_entry = has_entry;
        has_entry = git::take_entry(rest, entry);
        is_ordered = is_ordered && (!had_entry || !has_entry || git::compare_entries(last, entry) < 0);
    }
    [[nodiscard]] bool is_whole() const { return has_entry || rest.empty(); }
};

/// Two folders at once, up to where the rest of both is the same; nothing if one is out of order, or no folder.
std::optional<std::vector<EntrySides>> join_raw(std::string_view before, std::string_view after) {
    std::vector<EntrySides> pairs;
    Reader left(before), right(after);
    while (left.has_entry || right.has_entry) {
        const int order = !left.has_entry ? 1 : !right.has_entry ? -1 : git::compare_entries(left.entry, right.entry);
        const bool differs = order != 0 || !is_same(left.entry, right.entry);
        if (differs) pairs.push_back(pair_of(order <= 0 ? &left.entry : nullptr, order >= 0 ? &right.entry : nullptr));
        const bool is_rest_same = differs && order == 0 && left.rest == right.rest;
        if (is_rest_same) break;
        if (order <= 0) left.next();
        if (order >= 0) right.next();
    }
    if (!left.is_ordered || !right.is_ordered || !left.is_whole() || !right.is_whole()) return std::nullopt;
    return pairs;
}

/// Steps through two sorted lists at once.
std::vector<EntrySides> join(const Entries& before, const Entries& after) {
    std::vector<EntrySides> pairs;
    for (auto left = before.begin(), right = after.begin(); left != before.end() || right != after.end();) {
        const int order = left == before.end() ? 1 : right == after.end() ? -1 : git::compare_entries(*left, *right);
        if (order != 0 || !is_same(*left, *right))
            pairs.push_back(pair_of(order <= 0 ? &*left : nullptr, order >= 0 ? &*right : nullptr));
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
    if (sides.before.size() == 1)
        if (auto pairs = join_raw(sides.before.front().view, sides.after.view)) return pairs;
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
