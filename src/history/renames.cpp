#include "history/renames.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <string>

#include "history/asked.hpp"

namespace okr::history {

namespace {

using Refs = std::set<std::string, std::less<>>;
using ByMark = std::map<std::string, std::string>;

/// Names of one side that the other does not have, and that no change speaks of.
Refs unexplained(const Standings& side, const Standings& other, const Refs& explained) {
    Refs refs;
    for (const auto& [ref, standing] : side)
        if (!other.contains(ref) && !explained.contains(ref)) refs.insert(ref);
    return refs;
}

std::string words_of(const std::string&, const Standing& standing) {
    return standing.title.empty() ? std::string() : fmt::format("{}: {}", standing.noun, standing.title);
}

std::string id_of(const std::string& ref, const Standing& standing) {
    return std::string(standing.noun) + "/" + std::string(key_of(ref));
}

/// Joins what has the same mark on both sides, and takes it out of them.
template <typename Mark>
void join_by(Mark mark, Refs& before, Refs& after, const Standings& old, const Standings& now, Trail::Place place,
             std::vector<Rename>& renames) {
    ByMark waiting;
    for (const std::string& ref : before)
        if (std::string name = mark(ref, old.find(ref)->second); !name.empty()) waiting.emplace(std::move(name), ref);
    for (auto at = after.begin(); at != after.end();) {
        const auto found = waiting.find(mark(*at, now.find(*at)->second));
        if (found == waiting.end()) {
            ++at;
            continue;
        }
        renames.push_back({place, found->second, *at});
        before.erase(found->second);
        waiting.erase(found);
        at = after.erase(at);
    }
}

}  // namespace

std::vector<Rename> renames_of(Trail::Place place, const std::vector<Change>& changes, const Standings& before,
                               const Standings& after) {
    std::vector<Rename> renames;
    const auto is_renamed = [](const Change& change) { return !change.former.empty(); };
    const bool none_is_lost = before.empty() || after.empty();
    if (none_is_lost && std::none_of(changes.begin(), changes.end(), is_renamed)) return renames;
    Refs gone, come;
    for (const Change& change : changes) {
        if (!change.former.empty()) {
            if (come.insert(change.object).second) renames.push_back({place, change.former, change.object});
            gone.insert(change.former);
        }
        if (change.is_gone) gone.insert(change.object);
        if (change.tally == Tally::added || (change.tally == Tally::means && !change.before))
            come.insert(change.object);
    }
    Refs old = unexplained(before, after, gone);
    Refs now = unexplained(after, before, come);
    if (old.empty() || now.empty()) return renames;
    join_by(words_of, old, now, before, after, place, renames);
    join_by(id_of, old, now, before, after, place, renames);
    return renames;
}

}  // namespace okr::history
