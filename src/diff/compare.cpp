#include "diff/compare.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <memory>
#include <set>
#include <tuple>

#include "base/fingerprint.hpp"
#include "base/line_index.hpp"
#include "diff/match.hpp"
#include "diff/pairs.hpp"
#include "diff/table.hpp"

namespace okr::diffing {

namespace {

/// Lines of the files that changes stand in, found once.
class Lines {
public:
    Region region(const Thing& thing, const model::Place& place) {
        const model::File& file = thing.file->file();
        auto& index = indices_[&file];
        if (!index) index = std::make_unique<base::LineIndex>(file.text);
        return {thing.file->path, place.span.begin, place.span.end, index->position(place.span.begin),
                index->position(place.span.end)};
    }

private:
    std::map<const model::File*, std::unique_ptr<base::LineIndex>> indices_;
};

/// Runs a kind's check over all pairs of its sort.
class Runner {
public:
    Runner(const Pairs& pairs, const ChangeKind& kind, Lines& lines, std::vector<Change>& changes)
        : pairs_(pairs), kind_(kind), lines_(lines), changes_(changes) {}

    template <typename P>
    void operator()(void (*check)(const P&, Sink&)) {
        for (const P& pair : pairs_.of<P>()) {
            Sink sink;
            check(pair, sink);
            for (const Told& told : sink.told) changes_.push_back(publish(pair.was, pair.is, told));
        }
    }

private:
    Change publish(const Thing* was, const Thing* is, const Told& told) {
        const Thing& thing = is != nullptr ? *is : *was;
        Change change;
        change.kind = kind_.info.name;
        change.grade = told.grade.value_or(kind_.info.grade);
        change.tally = kind_.info.tally;
        change.object = thing.ref;
        if (was != nullptr && is != nullptr && was->ref != is->ref) change.former = was->ref;
        change.subject = thing.subject();
        change.title = thing.title;
        change.before = told.before;
        change.after = told.after;
        change.message = fmt::format("{}: {}", change.subject, told.message);
        change.note = note_of(thing);
        change.is_gone = is == nullptr;
        change.at = lines_.region(thing, told.at != nullptr ? told.at->place : thing.title_place);
        change.part_of = whole_of(was, is);
        change.fingerprint =
            base::fingerprint({change.kind, change.object, told.before.value_or(""), told.after.value_or("")});
        return change;
    }

    static std::string note_of(const Thing& thing) {
        return thing.likeness ? fmt::format("taken for the same by likeness ({:.2f})", *thing.likeness) : std::string();
    }

    /// The objective or goal that comes or goes with all that it holds.
    static std::string whole_of(const Thing* was, const Thing* is) {
        if (was != nullptr && is != nullptr) return {};
        const Thing* parent = (is != nullptr ? is : was)->parent;
        return parent != nullptr && parent->partner == nullptr ? parent->ref : std::string();
    }

    const Pairs& pairs_;
    const ChangeKind& kind_;
    Lines& lines_;
    std::vector<Change>& changes_;
};

bool is_told_before(const Change& a, const Change& b) {
    if (a.grade != b.grade) return a.grade > b.grade;
    return std::tie(a.object, a.kind, a.fingerprint) < std::tie(b.object, b.kind, b.fingerprint);
}

/// Changes are large: each is moved once.
std::vector<Change> sorted(std::vector<Change> changes) {
    std::vector<Change*> order;
    order.reserve(changes.size());
    for (Change& change : changes) order.push_back(&change);
    std::sort(order.begin(), order.end(), [](const Change* a, const Change* b) { return is_told_before(*a, *b); });
    std::vector<Change> result;
    result.reserve(changes.size());
    for (Change* change : order) result.push_back(std::move(*change));
    return result;
}

std::size_t count_of(const std::vector<Change>& changes, const std::set<Tally>& tallies) {
    std::set<std::string_view> objects;
    for (const Change& change : changes)
        if (change.part_of.empty() && tallies.contains(change.tally)) objects.insert(change.object);
    return objects.size();
}

ChangeCount count(const std::vector<Change>& changes) {
    ChangeCount count;
    count.added = count_of(changes, {Tally::added});
    count.changed = count_of(changes, {Tally::changed, Tally::eased});
    count.eased = count_of(changes, {Tally::eased});
    count.dropped = count_of(changes, {Tally::dropped});
    count.progress = count_of(changes, {Tally::progress});
    count.means = count_of(changes, {Tally::means});
    return count;
}

/// Files that cannot be parsed on one side: what the other holds of them is neither added nor dropped.
void leave_out_broken(std::vector<PlacedDocument>& before, std::vector<PlacedDocument>& after,
                      std::vector<std::string>& unreadable) {
    std::set<std::string> broken;
    const auto look = [&](const std::vector<PlacedDocument>& files, std::string_view when) {
        for (const PlacedDocument& file : files)
            if (file.is_broken() && broken.insert(file.path).second)
                unreadable.push_back(
                    fmt::format("{}: cannot be parsed {} the change; its objects are left out", file.path, when));
    };
    look(before, "before");
    look(after, "after");
    const auto is_out = [&](const PlacedDocument& file) { return broken.contains(file.path); };
    std::erase_if(before, is_out);
    std::erase_if(after, is_out);
}

}  // namespace

void put_in_order(Difference& difference) {
    difference.changes = sorted(std::move(difference.changes));
    difference.count = count(difference.changes);
}

Difference compare(std::vector<PlacedDocument> before, std::vector<PlacedDocument> after, const Reader& reader) {
    Difference difference;
    leave_out_broken(before, after, difference.unreadable);
    const bool any_file = !before.empty() || !after.empty();
    Side old(std::move(before));
    Side now(std::move(after));
    match(old, now, reader);
    const Pairs pairs(old, now, reader);
    Lines lines;
    std::vector<Change> changes;
    for (const ChangeKind* kind : all_kinds())
        for (const Check& check : kind->checks) std::visit(Runner(pairs, *kind, lines, changes), check);
    difference.changes = std::move(changes);
    put_in_order(difference);
    difference.layout_only = any_file && difference.changes.empty() && difference.unreadable.empty();
    return difference;
}

}  // namespace okr::diffing
