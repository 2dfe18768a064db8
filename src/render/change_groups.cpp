#include "render/change_groups.hpp"

#include <map>

namespace okr::render {

namespace {

/// The strategy first, then teams, then what belongs to the workspace.
int rank_of(const std::string& heading) {
    if (heading == "strategy") return 0;
    return heading == "teams" || heading == "settings" ? 2 : 1;
}

}  // namespace

std::string heading_of(std::string_view object) {
    const std::size_t slash = object.find('/');
    const std::string_view owner = object.substr(0, slash);
    if (slash == std::string_view::npos || owner == "strategy" || owner == "teams") return std::string(owner);
    const std::size_t at = object.rfind('@');
    const bool has_cycle = at != std::string_view::npos && at > slash;
    return std::string(owner) + (has_cycle ? " · " + std::string(object.substr(at + 1)) : "");
}

std::vector<ChangeEntry> entries_of(const std::vector<Change>& changes) {
    std::vector<ChangeEntry> entries;
    std::map<std::pair<std::string_view, bool>, std::vector<const Change*>> parts;
    for (const Change& change : changes)
        if (!change.part_of.empty()) parts[{change.part_of, change.is_gone}].push_back(&change);
    for (const Change& change : changes) {
        if (!change.part_of.empty()) continue;
        const bool comes_or_goes = change.tally == Tally::added || change.tally == Tally::dropped;
        entries.push_back(
            {&change, comes_or_goes ? parts[{change.object, change.is_gone}] : std::vector<const Change*>()});
    }
    return entries;
}

std::vector<ChangeGroup> grouped(const std::vector<Change>& changes) {
    std::map<std::pair<int, std::string>, ChangeGroup> groups;
    for (ChangeEntry& entry : entries_of(changes)) {
        const std::string heading = heading_of(entry.change->object);
        ChangeGroup& group = groups[{rank_of(heading), heading}];
        group.heading = heading;
        group.entries.push_back(std::move(entry));
    }
    std::vector<ChangeGroup> result;
    for (auto& [key, group] : groups) result.push_back(std::move(group));
    return result;
}

}  // namespace okr::render
